import { cpus, loadavg, release, totalmem, type } from 'node:os';

/** What these figures were measured on, and how busy it was. */
export function machine(): string {
	const [first] = cpus();
	const memory = Math.round(totalmem() / 2 ** 30);
	const load = loadavg().map((value) => value.toFixed(1));
	return [
		`${first?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${memory} GB`,
		`${type()} ${release()}, Node ${process.version}`,
		`load ${load.join(' ')}`
	].join('; ');
}
