import groupsTopicsLevels from './mappings/groups-topics-levels.json' with { type: 'json' };
import jobFamilies from './mappings/job-families.json' with { type: 'json' };
import laddersInMarkdown from './mappings/ladders-in-markdown.json' with { type: 'json' };
import pointsForMilestones from './mappings/points-for-milestones.json' with { type: 'json' };
import topicsByLevel from './mappings/topics-by-level.json' with { type: 'json' };
import { mapping, type Mapping } from './schema-mapping.ts';

/** The mappings that come with Trellis, in the order in which they are tried. */
export const MAPPINGS: readonly Mapping[] = [
	laddersInMarkdown,
	jobFamilies,
	topicsByLevel,
	groupsTopicsLevels,
	pointsForMilestones
].map((one) => mapping.parse(one));
