import { folded } from '#lib/ui/folded.ts';
import type { Impact, ImpactPerson } from './schema.ts';

type Somebody = Pick<ImpactPerson, 'who' | 'person' | 'name' | 'address' | 'size'>;
const NOBODY = { person: null, address: null, size: null };

/**
 * Who is meant by what was written: "Refund agents (6)" or "6 refund agents" is a group of six, "Ines Moreau
 * <ines@northline.example>" a person with an address, anything else a person by name.
 */
export function readPerson(text: string): Somebody {
	const words = text.trim().replace(/\s+/g, ' ');
	const grouped = /^(.+?) ?\((\d{1,8})\)$/.exec(words);
	if (grouped) return group(grouped[1], grouped[2]);
	const counted = /^(\d{1,8}) (.+)$/.exec(words);
	if (counted) return group(counted[2], counted[1]);
	const addressed = /^(.*?) ?<?([^\s<>@]+@[^\s<>@]+)>?$/.exec(words);
	if (addressed) {
		const [, name = '', address = ''] = addressed;
		return { ...NOBODY, who: 'outside', name: name || address, address };
	}
	return { ...NOBODY, who: 'member', name: words };
}

function group(name = '', size = ''): Somebody {
	return { ...NOBODY, who: 'group', name, size: Math.max(1, Number(size)) };
}

/** Everybody named in other impacts and not in this list, each once, the most often named first. */
export function peopleKnown(
	impacts: readonly Pick<Impact, 'people'>[],
	here: readonly ImpactPerson[]
): Somebody[] {
	const taken = new Set(here.map(({ name }) => folded(name)));
	const known = new Map<string, { somebody: Somebody; times: number }>();
	for (const { who, person, name, address, size } of impacts.flatMap(({ people }) => people)) {
		const key = folded(name);
		if (taken.has(key)) continue;
		const before = known.get(key);
		const somebody = before?.somebody ?? { who, person, name, address, size };
		known.set(key, { somebody, times: (before?.times ?? 0) + 1 });
	}
	return [...known.values()]
		.toSorted((one, other) => other.times - one.times)
		.map(({ somebody }) => somebody);
}

/** What stands beside a name: the size of a group or the address of a person. */
export function besideName({ who, size, address }: Somebody): string {
	if (who !== 'group') return address ?? '';
	return size === null ? 'a group' : size === 1 ? 'one person' : `${size} people`;
}
