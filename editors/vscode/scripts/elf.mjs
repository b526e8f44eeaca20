// Whether a Linux program needs nothing of the system that it runs on.

const PT_INTERP = 3;

/** A program without an interpreter loads no shared libraries. `file` holds a 64-bit little-endian ELF program. */
export function isStatic(file) {
  if (file.toString("latin1", 0, 4) !== "\x7fELF") throw new Error("this is no program for Linux");
  const [start, size, count] = [
    Number(file.readBigUInt64LE(32)),
    file.readUInt16LE(54),
    file.readUInt16LE(56),
  ];
  const kinds = Array.from({ length: count }, (_, index) => file.readUInt32LE(start + index * size));
  return !kinds.includes(PT_INTERP);
}
