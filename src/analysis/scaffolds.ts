import { longPattern } from "../domain/long-pattern.ts";

/**
 * What generators write into a new project, so that it is no word of the project's own: `create-react-app`, `rails new`,
 * `create-next-app` and their like. Taken from the files they generate.
 */
interface Scaffold {
  /** Names of the generator's own repository, whose words these are. */
  readonly owners: string;
  /** Beginnings of sentences, headings and list items that it writes. */
  readonly text: RegExp;
}

const SCAFFOLDS: readonly Scaffold[] = [
  {
    owners: "create-react-app cra-template",
    text: longPattern("i")`
      ^(?:getting started with create react app|this (?:project|app|application) (?:was|is) bootstrapped with
      |you can learn more in the create react app|to learn react, check out|in the project directory, you can run
      |runs the app in (?:the )?development mode|open http:\/\/localhost:\d+ to view it
      |the page will (?:automatically )?reload (?:if|when) you make (?:changes|edits)
      |you (?:will|may) also see any (?:lint|build) errors|launches the test runner in the interactive
      |builds the app for production to the|(?:it )?correctly bundles react in production
      |the build is minified and the filenames|your app is ready to be deployed!?$|note: this is a one-way operation
      |if you aren['’]t satisfied with the build tool|instead, it will copy all the configuration files
      |all of the commands except eject|you don['’]t have to ever use eject|the curated feature set is suitable
      |this command will remove the single build dependency|available scripts$|making a progressive web app$
      |analyzing the bundle size$|npm run build fails to minify)`,
  },
  {
    owners: "next next.js create-next-app create-t3-app",
    text: longPattern("i")`
      ^(?:this is an? \[?(?:next\.?js|t3 stack|plasmo|expo)\b.{0,60}\b(?:bootstrapped|created) with
      |first, run the development server|open http:\/\/localhost:\d+ with your browser to see
      |you can start editing the page by modifying|the page auto-updates as you edit
      |this project uses next\/font|to learn more about next\.?js,? take a look|learn about next\.?js features
      |an interactive next\.?js tutorial|you can check out the next\.?js github
      |the easiest way to deploy your next\.?js|check out our next\.?js deployment|api routes can be accessed on
      |the \S+ directory is mapped to \/api|files in this directory are treated as api routes
      |we try to keep this project as simple as possible, so you can just start
      |if you are not familiar with the different technologies used in this project
      |you can check out the create-t3-app|deploy on vercel$)`,
  },
  {
    owners: "vite create-vite vue vue-cli create-vue plugin-react",
    text: longPattern("i")`
      ^(?:(?:react|vue(?: 3)?|svelte|preact|solid)(?: \+ (?:typescript|ts))? \+ vite$
      |this template (?:provides a minimal setup to get|should help get you started)|the template uses vue 3
      |currently, two official plugins|\S*plugin-react\S* uses|expanding the eslint configuration$
      |if you are developing a production application|the react compiler is (?:not |currently )
      |compiles? and (?:hot-reloads?|minif(?:y|ies)) for|type-check, compile and minify
      |lints and fixes files$|lint with eslint$|run your (?:unit |end-to-end )?tests$|run unit tests with vitest$
      |run end-to-end tests with|recommended ide setup$|type support for \.?vue imports
      |see (?:vite )?configuration reference|a vue\.js project$)`,
  },
  {
    owners: "angular angular-cli cli",
    text: longPattern("i")`
      ^(?:this project was generated (?:with|using) (?:the )?\[?(?:angular cli|nx)\b|run ng \w+
      |the app(?:lication)? will automatically reload (?:if you change any of|whenever you modify any of)
      |once the server is running, open your browser and navigate|the build artifacts will be stored in the dist
      |angular cli (?:includes|does not come)|to get more help on the angular cli
      |for more information on using the angular cli)`,
  },
  {
    owners: "nuxt starter svelte kit cli create-svelte sv astro remix gatsby solid-start",
    text: longPattern("i")`
      ^(?:nuxt (?:3 )?minimal starter|look at the \[?nuxt|locally preview production build
      |everything you need to build a (?:svelte|solid) (?:project|library), powered by
      |if you['’]re seeing this, you['’]ve probably already|once you['’]ve created a project and installed
      |to create a production version of your (?:app|library)|you can preview the production build with
      |to deploy your app, you may need to install|astro starter kit|(?:🧑‍🚀 )?seasoned astronaut
      |inside of your astro project|astro looks for|any static assets, like images, can be placed
      |all commands are run from the root of the project, from a terminal|welcome to remix!?$
      |kick off your project with this default boilerplate|your site is now running at)`,
  },
  {
    owners: "nest typescript-starter nestjs",
    text: longPattern("i")`
      ^(?:a progressive node\.js framework for building efficient|\[?nest\b.{0,40}\btypescript starter
      |nest is (?:an? )?mit[- ]licensed|it can grow thanks to the sponsors
      |when you['’]re ready to deploy your nestjs)`,
  },
  {
    owners: "rails",
    text: longPattern("i")`
      ^(?:this readme would normally document|things you may want to cover|database (?:creation|initialization)$
      |how to run the test suite$|services \(job queues|please feel free to use a different markup language
      |welcome to rails$|rails is a web-application framework that includes)`,
  },
  {
    owners: "laravel framework laravel/framework",
    text: longPattern("i")`
      ^(?:about laravel$|learning laravel$|laravel sponsors$|premium partners$|laravel is a web application framework
      |laravel is accessible, powerful|laravel has the most|laravel takes the pain|laravel believes development
      |laravel also provides|laravel boost|we would like to extend our thanks to the following sponsors
      |thank you for considering contributing to the laravel|if you discover a security vulnerability within laravel
      |in order to ensure that the laravel community|the laravel framework(?: is open-?source|\.?$)
      |the (?:skeleton application for the )?laravel framework\.?$|the laravel application\.?$
      |if you(?:['’]re not in the mood to read| don['’]t feel like reading), (?:\[?laracasts|you may)
      |you may also try the laravel bootcamp|simple, fast routing engine\.?$|powerful dependency injection container\.?$
      |multiple back-ends for session and cache|expressive, intuitive database orm\.?$
      |database agnostic schema migrations\.?$|robust background job processing\.?$
      |the (?:official )?\S+ starter kit for laravel)`,
  },
  {
    owners: "flutter expo react-native create-expo-app tauri electron create-tauri-app",
    text: longPattern("i")`
      ^(?:a new flutter (?:application|plugin project|project)\.?$|this project is a starting point for a (?:flutter|dart)
      |a few resources to get you started if|for help getting started with flutter|lab: write your first flutter
      |cookbook: useful flutter samples|welcome to your (?:new )?expo app|this is an expo project created
      |this is a new \[?react native|in the output, you['’]ll find options to open
      |you can start developing by editing the files|join our community of developers creating universal
      |to learn more about developing your project with expo|you['’]ve successfully run and modified
      |if you can['’]t get this to work, see|now that you have successfully run the app
      |tauri \+ [\w ]+(?: \+ \w+)?$|a tauri app$)`,
  },
  {
    owners: "lovable v0 bolt",
    text: longPattern("i")`
      ^(?:welcome to your lovable|there are several ways of editing your application|simply visit the (?:\[?lovable|project)
      |changes made via lovable|if you want to work locally using your own ide|pushed changes will also be reflected
      |the only requirement is having node\.js|edit a file directly in github$|use github codespaces$
      |simply open lovable|run and deploy your ai studio app|this contains everything you need to run your app locally
      |view your app in ai studio|this repository will stay in sync with your deployed
      |any changes you make to your deployed app|automatically synced with your v0
      |to connect a domain, navigate to project)`,
  },
  {
    owners: "gitlab best-readme-template readme-template",
    text: longPattern("i")`
      ^(?:to make it easy for you to get started with gitlab|just edit this readme\.md and make it your own
      |every project is different, so consider which of these|choose a self-explaining name for your project
      |let people know what your project can do|on some readmes, you may see|depending on what you are making, it can be
      |within a particular ecosystem|use examples liberally|tell people where they can go to for help
      |if you have ideas for releases|state if you are open to contributions
      |for people who want to make changes to your project|you can also document commands
      |show your appreciation to those who|for open source projects, say how|if you have run out of energy
      |one paragraph of project description|these instructions will (?:get you|give you) a copy of the project
      |a step by step series of examples|explain (?:what these tests test|how to run the automated)
      |add additional notes about how to deploy|hat tip to anyone|there are many great readme templates
      |here['’]s a blank template to get started|use this space to show useful examples
      |this is an example of how (?:to list things you need|you may give instructions)|an awesome readme template to
      |your time should be focused on creating something|you shouldn['’]t be doing the same tasks over and over
      |of course, no one template will serve|below is an example of how you can instruct
      |this section should list any major|this is the readme for your extension|after writing up a brief description
      |welcome to the vs code java world|here is a guideline to help you get started to write java
      |todo: (?:give a short introduction|guide users|describe and show))`,
  },
];

/** What generators put in the place of a description, whole. */
const DESCRIPTIONS = longPattern("i")`
  ^\W*(?:add your description here|(?:a )?(?:short |brief |your )?(?:project|package) description(?: here)?
  |demo project for spring boot|description of (?:your|my|the) (?:project|package)
  |(?:insert|enter|write|put) (?:a |your )?(?:short )?description(?: here)?|default template description
  |my (?:new|first) project|readme|a minimal electron application|the default (?:\w+ )?(?:project|application) template
  |(?:an? )?work in progress)\W*$`;

/** Longer texts are told by their beginnings. */
const LOOKED_AT = 200;
/** Signs that head a text in markup, and those that close it. */
const HEADING_SIGNS = /^(?:[=#*]{1,6}\s{1,4})+|\s{0,4}[*=#]{1,6}$/g;

/**
 * True for what a generator wrote into the project.
 * @param text a sentence, a heading or a list item as readers see it
 * @param names what the project may be called
 */
export function isScaffoldText(text: string, names: readonly string[]): boolean {
  const known = new Set(names.map((name) => name.toLowerCase()));
  const plain = text.slice(0, LOOKED_AT).replace(HEADING_SIGNS, "").replaceAll("`", "");
  return SCAFFOLDS.some(
    ({ owners, text: pattern }) =>
      pattern.test(plain) && !owners.split(" ").some((owner) => known.has(owner)),
  );
}

/** True for a description that a generator gave, or that is still to be written. */
export function isScaffoldDescription(text: string, names: readonly string[]): boolean {
  return DESCRIPTIONS.test(text.slice(0, LOOKED_AT)) || isScaffoldText(text, names);
}

const SCAFFOLD_NAMES: ReadonlySet<string> = new Set(
  `laravel/laravel laravel/react-starter-kit laravel/vue-starter-kit laravel/livewire-starter-kit symfony/skeleton
  symfony/website-skeleton symfony/framework-standard-edition yiisoft/yii2-app-basic yiisoft/yii2-app-advanced cakephp/app
  codeigniter4/appstarter slim/slim-skeleton nuxt-app vite-project vite_react_shadcn_ts vite-react-typescript-starter
  my-app my-react-app my-next-app my-vue-app my-v0-project my-project react-app react-example next-app nextjs-app nextn
  vue-app vue-project svelte-app sveltekit-app solid-app remix-app astro-app expo-app angular-app rest-express
  electron-app electron-quick-start nest-typescript-starter gatsby-starter-default gatsby-starter-hello-world
  frontend backend bot client server web api ui webapp website hello-world
  package-name project-name your-project-name untitled unnamed`.split(/\s+/),
);

/** True for a name that a generator or a habit gave, not the project's makers: `my-app`, `laravel/laravel`, `frontend`. */
export function isScaffoldName(name: string): boolean {
  return SCAFFOLD_NAMES.has(name.trim().toLowerCase());
}
