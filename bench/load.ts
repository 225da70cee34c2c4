import autocannon from 'autocannon';

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
/** Requests a second, milliseconds, bytes of one answer. */
export type Load = { perSecond: number; p50: number; p99: number; bytes: number };

/**
 * Asks a server for `seconds` without a pause. Each connection goes through its own share of the requests.
 * @throws where any answer has another status than `expected`
 */
export async function load(
	url: string,
	requests: readonly Asked[],
	{ expected = 200, connections = CONNECTIONS, seconds = ROUND } = {}
): Promise<Load> {
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
		p50: result.latency.p50,
		p99: result.latency.p99,
		bytes: (result.throughput.average * result.duration) / result.requests.total
	};
}
