/** What a control carries so that its label, hint and error are read with it. */
export type Labelling = {
	id: string;
	'aria-describedby': string | undefined;
	'aria-invalid': true | undefined;
};
