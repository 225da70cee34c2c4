import type { GrowthFramework } from '#lib/framework/schema-document.ts';
import { Asking } from '#lib/http/asking.svelte.ts';
import type { OwnRecord } from '#lib/http/record.svelte.ts';
import { isOfUse, pathOf, tooMuch } from './rules-sending.ts';
import type { Brought, Preview } from './schema-preview.ts';
import type { SheetMapping } from './schema-sheet.ts';

type Sent = { path: string; base64: string };

/** Bringing a growth framework in from files: from the choice of them to a draft. Nothing is stored before `bringIn`. */
export class Bringing {
	readonly asking = new Asking();
	/** What the files are called on screen; empty while none are chosen. */
	chosen = $state('');
	/** How many of the chosen files are read, and of how many; null once all are on their way. */
	reading = $state.raw<{ done: number; of: number } | null>(null);
	preview = $state.raw<Preview | undefined>();
	trouble = $state<string | undefined>();
	mapping = $state.raw<{ path: string; text: string } | undefined>();
	#files: Sent[] = [];
	readonly #record: Pick<OwnRecord, 'client' | 'refresh'>;

	constructor(record: Pick<OwnRecord, 'client' | 'refresh'>) {
		this.#record = record;
	}

	/** Takes the files and looks at them. Resolves to whether they could be read. */
	async take(all: readonly File[]): Promise<boolean> {
		const files = all.filter(isOfUse);
		this.again();
		this.trouble = files.length === 0 ? 'There is no file here that can be read.' : tooMuch(files);
		if (this.trouble !== undefined) return false;
		this.chosen = nameOf(files);
		this.asking.busy = true;
		for (const [at, file] of files.entries()) {
			this.reading = { done: at, of: files.length };
			this.#files.push({ path: pathOf(file), base64: await base64Of(file) });
		}
		this.reading = null;
		return this.look();
	}

	/** Takes what says what becomes what, or lets it go, and looks again where files are chosen. */
	async map(file: File | undefined): Promise<void> {
		this.mapping = file && { path: file.name, text: await file.text() };
		if (this.#files.length > 0) await this.look();
	}

	/** Corrects how one table is read, and looks again. */
	async correct(at: number, changes: Partial<SheetMapping>): Promise<void> {
		const { preview } = this;
		if (!preview?.sheets) return;
		const sheets = preview.sheets.map((sheet, index) =>
			index === at ? { ...sheet, ...changes } : sheet
		);
		// What was chosen shows at once.
		this.preview = { ...preview, sheets };
		await this.look(sheets);
	}

	/** Asks what would become of the files; stores nothing. */
	look(sheets?: SheetMapping[]): Promise<boolean> {
		const mapping = sheets
			? { path: 'columns.json', text: JSON.stringify({ sheets }) }
			: this.mapping;
		return this.asking.run(async () => {
			this.preview = await this.#record.client.post<Preview>('/framework-previews', {
				files: this.#files,
				mapping
			});
		});
	}

	/** Brings it in as a draft of a new framework, or of one there is. Resolves to what was made, or nothing where it was refused. */
	async bringIn(name: string, framework: string | null): Promise<Brought | undefined> {
		const document: GrowthFramework | undefined = this.preview?.framework;
		let made: Brought | undefined;
		await this.asking.run(async () => {
			const body = { document: { ...document, name }, framework };
			made = await this.#record.client.post<Brought>('/framework-documents', body);
			await this.#record.refresh();
		});
		return made;
	}

	/** Puts the files away, for others. */
	again(): void {
		this.#files = [];
		this.chosen = '';
		this.preview = undefined;
		this.trouble = undefined;
		this.asking.problem = undefined;
	}
}

function nameOf(files: readonly File[]): string {
	const [first] = files;
	if (!first) return '';
	if (files.length === 1) return first.name;
	const folder = pathOf(first).includes('/') ? pathOf(first).split('/')[0] : undefined;
	return folder ? `${folder}, ${files.length} files` : `${files.length} files`;
}

function base64Of(file: Blob): Promise<string> {
	return new Promise((resolve, reject) => {
		const reader = new FileReader();
		reader.onload = () => resolve((reader.result as string).split(',')[1] ?? '');
		reader.onerror = () => reject(reader.error ?? new Error('The file cannot be read.'));
		reader.readAsDataURL(file);
	});
}
