/** The faces that a picture of pixels is written in, each by its folder in the package of its family. */
export const FACES = {
	inter: ['400Regular', '500Medium', '600SemiBold'],
	newsreader: ['400Regular']
} as const;
