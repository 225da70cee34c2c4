declare module 'rdf-canonize' {
	/** RDFC-1.0 (https://www.w3.org/TR/rdf-canon/): the statements of a document in their one order, as N-Quads. */
	export function canonize(
		dataset: unknown[],
		options: { algorithm: 'RDFC-1.0'; maxWorkFactor?: number }
	): Promise<string>;
}
declare module 'jsonld' {
	type Loaded = { contextUrl: null; documentUrl: string; document: unknown };
	const jsonld: {
		canonize(
			document: unknown,
			options: {
				algorithm: 'RDFC-1.0';
				format: 'application/n-quads';
				safe: boolean;
				base: null;
				documentLoader: (url: string) => Promise<Loaded>;
			}
		): Promise<string>;
	};
	export default jsonld;
}
