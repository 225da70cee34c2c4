import autocannon from 'autocannon';
import { processorTime, type Running } from './processes.ts';

/** Connections that ask at once, as "What must hold" says. */
export const CONNECTIONS = 16;
/** Seconds of one round. */
const ROUND = 8;

export type Asked = {
	method?: string;
	path: string;
	headers?: Record<string, string>;
	body?: string;
};
export type Load = {
	perSecond: number;
	/** Milliseconds. */
	p99: number;
	/** Milliseconds of the server's processor time for one answer: it tells even where the machine is busy. */
	processor: number;
	/** Bytes of one answer. */
	bytes: number;
};

/**
 * Asks a server for `seconds` without a pause. Each connection goes through its own share of the requests.
 * @throws where any answer has another status than `expected`
 */
export async function load(
	{ url, pid }: Running,
	requests: readonly Asked[],
	{ expected = 200, connections = CONNECTIONS, seconds = ROUND } = {}
): Promise<Load> {
	const before = processorTime(pid);
	let connection = 0;
	const result = await autocannon({
		url,
		connections,
		duration: seconds,
		setupClient: (client) => {
			const mine = connection++ % connections;
			client.setRequests(requests.filter((_, index) => index % connections === mine));
		}
	});
	const count = result.statusCodeStats?.[expected]?.count ?? 0;
	if (result.errors + result.timeouts > 0 || count !== result.requests.total)
		throw new Error(`${url} answered ${JSON.stringify(result.statusCodeStats)}`);
	return {
		perSecond: result.requests.total / result.duration,
		p99: result.latency.p99,
		processor: (processorTime(pid) - before) / result.requests.total,
		bytes: (result.throughput.average * result.duration) / result.requests.total
	};
}
