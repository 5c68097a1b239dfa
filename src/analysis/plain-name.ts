/** Letters and digits in lower case, so that `Flask-Login` and `flask_login` are one name. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
