/**
 * File systems on which another machine, or a program in between, decides when bytes are on disk and in which order two
 * appends arrive. Numbers: `f_type` of statfs(2), from Linux's include/uapi/linux/magic.h and the statfs manual page.
 */
const NETWORK_FILE_SYSTEMS: ReadonlyMap<number, string> = new Map([
  [0x6969, "NFS"],
  [0x517b, "SMB"],
  [0xff534d42, "CIFS"],
  [0xfe534d42, "SMB2"],
  [0x65735546, "FUSE"],
  [0x01021997, "9P"],
  [0x5346414f, "AFS"],
  [0x6b414653, "AFS"],
  [0x00c36400, "Ceph"],
  [0x73757245, "Coda"],
  [0x564c, "NCP"],
  [0x0bd00bd0, "Lustre"],
  [0x47504653, "GPFS"],
  [0x7461636f, "OCFS2"],
  [0x01161970, "GFS2"],
  [0x19830326, "BeeGFS"],
  [0x786f4256, "VirtualBox shared folder"],
  [0xbacbacbc, "VMware shared folder"],
]);

/**
 * Name of the network or FUSE file system with this number; `undefined` for a local one. Where the system gives no
 * number (macOS, Windows) only a Windows network path, `\\server\share`, is known for what it is.
 */
export function networkFileSystem(path: string, kind: number | undefined): string | undefined {
  if (/^[\\/]{2}[^\\/?.]/.test(path)) return "network share";
  // statfs gives a signed number on some machines.
  return kind === undefined ? undefined : NETWORK_FILE_SYSTEMS.get(kind >>> 0);
}
