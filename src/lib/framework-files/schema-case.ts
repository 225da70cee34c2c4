/**
 * As much of a CFPackage (1EdTech CASE 1.1) as is written and read here; the official schema beside it in
 * standards/case says the rest.
 */

/** Points to something of the package or, with its own address, beyond it. */
export type CaseLink = { title: string; identifier: string; uri: string };
export type CaseExtensions = Record<string, unknown>;
type Kept = { identifier: string; uri: string; lastChangeDateTime: string };

export type CaseDocument = Kept & {
	creator: string;
	title: string;
	frameworkType?: string;
	caseVersion?: '1.1';
	officialSourceURL?: string;
	publisher?: string;
	description?: string;
	notes?: string;
	licenseURI?: CaseLink;
	extensions?: CaseExtensions;
};
export type CaseItem = Kept & {
	fullStatement: string;
	abbreviatedStatement?: string;
	alternativeLabel?: string;
	CFItemType?: string;
	CFItemTypeURI?: CaseLink;
	humanCodingScheme?: string;
	listEnumeration?: string;
	educationLevel?: string[];
	notes?: string;
	extensions?: CaseExtensions;
};
export type CaseAssociation = Kept & {
	associationType: string;
	sequenceNumber?: number;
	originNodeURI: CaseLink;
	destinationNodeURI: CaseLink;
	notes?: string;
	extensions?: CaseExtensions;
};
export type CaseCriterionLevel = Kept & {
	description?: string;
	quality?: string;
	feedback?: string;
	score?: number;
	position?: number;
	rubricCriterionId?: string;
	extensions?: CaseExtensions[];
};
export type CaseCriterion = Kept & {
	category?: string;
	description?: string;
	CFItemURI?: CaseLink;
	weight?: number;
	position?: number;
	rubricId?: string;
	CFRubricCriterionLevels?: CaseCriterionLevel[];
	extensions?: CaseExtensions;
};
export type CaseRubric = Kept & {
	title?: string;
	description?: string;
	CFRubricCriteria?: CaseCriterion[];
	extensions?: CaseExtensions;
};
export type CaseLicense = Kept & { title: string; licenseText: string; description?: string };
export type CaseItemType = Kept & { title: string; description: string; hierarchyCode: string };
export type CasePackage = {
	CFDocument: CaseDocument;
	CFItems?: CaseItem[];
	CFAssociations?: CaseAssociation[];
	CFDefinitions?: {
		CFConcepts?: Kept[];
		CFSubjects?: Kept[];
		CFLicenses?: CaseLicense[];
		CFItemTypes?: CaseItemType[];
		CFAssociationGroupings?: Kept[];
		extensions?: CaseExtensions;
	};
	CFRubrics?: CaseRubric[];
	extensions?: CaseExtensions;
};
