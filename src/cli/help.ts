import type { Command, Option } from './options.ts';

/** What `trellis help` prints: every command, or one with its options. */
export function help(commands: readonly Command[], one?: Command): string {
	if (one) return [usage(one), '', `  ${one.says}`, '', ...lines(one.options)].join('\n');
	return [
		'Trellis: grow on purpose.',
		'',
		'  trellis COMMAND [OPTIONS]',
		'',
		...commands.flatMap((command) => [
			usage(command),
			`    ${command.says}`,
			...lines(command.options),
			''
		])
	].join('\n');
}

const usage = ({ name, words }: Command) => `  trellis ${name}${words ? ` ${words}` : ''}`;

function lines(options: Record<string, Option>): string[] {
	return Object.entries(options).map(([name, { takes, says, environment }]) => {
		const left = `--${name}${takes === undefined ? '' : ` ${takes}`}`;
		return `      ${left.padEnd(22)} ${says}${environment ? ` (${environment})` : ''}`;
	});
}
