import { Asking } from '#lib/http/asking.svelte.ts';
import type { OwnRecord } from '#lib/http/record.svelte.ts';
import type { CsvField, CsvMapping } from './rules-csv-mapping.ts';
import type { CsvImported, CsvPreviewAnswer } from './schema-csv.ts';

/** Bringing impacts in from CSV, from the file to what was made of it. */
export class CsvImport {
	readonly asking = new Asking();
	/** The text of the file; empty while none is chosen. */
	csv = $state('');
	preview = $state.raw<CsvPreviewAnswer | undefined>();
	done = $state.raw<CsvImported | undefined>();
	readonly #record: Pick<OwnRecord, 'client' | 'refresh'>;

	constructor(record: Pick<OwnRecord, 'client' | 'refresh'>) {
		this.#record = record;
	}

	/** Looks at the file with its columns mapped, or guessed where nothing is said; stores nothing. */
	look(mapping?: CsvMapping): Promise<boolean> {
		return this.asking.run(async () => {
			this.preview = await this.#record.client.post<CsvPreviewAnswer>('/imports/csv/preview', {
				csv: this.csv,
				mapping
			});
		});
	}

	/** Brings one column in as another field, or not at all, and looks again. */
	async map(column: number, field: CsvField | null): Promise<void> {
		if (!this.preview) return;
		const mapping = this.preview.mapping.with(column, field);
		this.preview = { ...this.preview, mapping };
		await this.look(mapping);
	}

	/** Brings in the good rows, all of them or none. */
	async bringIn(): Promise<void> {
		const { preview } = this;
		if (!preview) return;
		await this.asking.run(async () => {
			this.done = await this.#record.client.post<CsvImported>('/imports/csv', {
				csv: this.csv,
				mapping: preview.mapping
			});
			await this.#record.refresh();
		});
	}

	/** Puts the file away, for another one. */
	again(): void {
		this.csv = '';
		this.preview = undefined;
		this.done = undefined;
		this.asking.problem = undefined;
	}
}
