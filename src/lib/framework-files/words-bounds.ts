/** What a source may come to at the most, unpacked: files, bytes, and how tightly a file of more than `small` bytes may be packed. */
export const BOUNDS = { files: 2000, bytes: 50 * 1024 * 1024, ratio: 100, small: 64 * 1024 };
