/** The most that a request to look at files takes, in bytes of the files; in base 64 they are a third more. */
const MOST_BYTES = 36 * 1024 * 1024;

type Chosen = { name: string; size: number; webkitRelativePath?: string };

/** The path of a chosen file within its folder, or its name. */
export const pathOf = ({ name, webkitRelativePath }: Chosen): string => webkitRelativePath || name;

/** Why files are not sent, in a sentence; nothing where they can be. */
export function tooMuch(files: readonly Chosen[]): string | undefined {
	const bytes = files.reduce((sum, { size }) => sum + size, 0);
	if (bytes <= MOST_BYTES) return undefined;
	return `These come to ${Math.ceil(bytes / 1024 / 1024)} MB, and ${MOST_BYTES / 1024 / 1024} MB is the most here. Choose only the files of the framework, or use \`trellis framework import\`.`;
}

/** Files that no reader looks at: hidden ones, pictures, what version control keeps. */
export const isOfUse = (file: Chosen): boolean =>
	!/(^|\/)(\.|node_modules\/|__MACOSX\/)/.test(pathOf(file)) &&
	!/\.(png|jpe?g|gif|webp|ico|svg|woff2?|ttf|pdf|mp4|lock)$/i.test(file.name);
