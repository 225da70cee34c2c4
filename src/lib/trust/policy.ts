/** Who may come in: anyone, a holder of a token that may read or write, a person signed in here, or who looks after the place. */
export type Admits = 'anyone' | 'reader' | 'writer' | 'person' | 'administrator';
export type Policy = {
	admits: Admits;
	sentence: string;
	/** It answers with a token that is kept nowhere, so a repeated request is answered without it. */
	tells_token?: true;
};

const anyone = (sentence: string): Policy => ({ admits: 'anyone', sentence });
const reader: Policy = {
	admits: 'reader',
	sentence: 'The owner of the record, signed in or by a token of theirs that may read it.'
};
const writer: Policy = {
	admits: 'writer',
	sentence: 'The owner of the record, signed in or by a token of theirs that may change it.'
};
/** A writer's operation that answers with a token. */
const teller: Policy = { ...writer, tells_token: true };
const person: Policy = {
	admits: 'person',
	sentence: 'The person themself, signed in; no token can do it.'
};
const administrator: Policy = {
	admits: 'administrator',
	sentence: 'Whoever looks after this Trellis, which is who made it, signed in; no token can do it.'
};

/** Every operation of the API and who may use it. An operation without a row does not compile. */
export const policies = {
	getHealth: anyone('Anyone: whether this Trellis is up, and nothing else.'),
	getOpenApi: anyone('Anyone: the description of the API holds no data.'),
	getRecordSchema: anyone('Anyone: the description of the record document holds no data.'),

	lookAtLink: anyone('Whoever holds a one-time link: what it is for, without spending it.'),
	becomeFirstOwner: anyone(
		'Whoever holds the one-time link printed at the first start, once, while nobody has an account.'
	),
	signIn: anyone('Anyone with an e-mail address and its password, a limited number of times.'),
	signInByLink: anyone('Whoever holds a one-time sign-in link made on the machine itself, once.'),
	signOut: person,
	signOutEverywhere: person,
	getMe: reader,
	changeMe: person,
	changePassword: person,
	listSessions: person,
	listTokens: person,
	createToken: person,
	revokeToken: person,

	listImpacts: reader,
	getImpact: reader,
	createImpact: writer,
	changeImpact: writer,
	deleteImpact: writer,
	restoreImpact: writer,
	listThemes: reader,
	getTheme: reader,
	createTheme: writer,
	changeTheme: writer,
	deleteTheme: writer,
	restoreTheme: writer,
	listCompetencies: reader,
	getCompetency: reader,
	createCompetency: writer,
	changeCompetency: writer,
	deleteCompetency: writer,
	restoreCompetency: writer,
	listSkills: reader,
	getSkill: reader,
	createSkill: writer,
	changeSkill: writer,
	deleteSkill: writer,
	restoreSkill: writer,
	listSegments: reader,
	getSegment: reader,
	createSegment: writer,
	changeSegment: writer,
	deleteSegment: writer,
	restoreSegment: writer,
	listMasteryLevels: reader,
	getMasteryLevel: reader,
	createMasteryLevel: writer,
	changeMasteryLevel: writer,
	deleteMasteryLevel: writer,
	restoreMasteryLevel: writer,
	listFeedback: reader,
	getFeedback: reader,
	createFeedback: writer,
	changeFeedback: writer,
	deleteFeedback: writer,
	restoreFeedback: writer,
	listFeedbackRequests: reader,
	getFeedbackRequest: reader,
	deleteFeedbackRequest: writer,
	restoreFeedbackRequest: writer,
	askForFeedback: teller,
	remindFeedbackRequest: teller,
	linkToFeedbackRequest: teller,
	takeBackFeedbackRequest: writer,
	openAnswer: anyone(
		'Whoever holds a link to a request for feedback, until it ends: what is asked, of whom, and what they said.'
	),
	keepAnswerDraft: anyone('Whoever holds a link to a request for feedback, until it is answered.'),
	giveAnswer: anyone(
		'Whoever holds a link to a request for feedback, until it ends; then for thirty days to correct it.'
	),
	declineAnswer: anyone('Whoever holds a link to a request for feedback, until it is answered.'),
	withdrawAnswer: anyone('Whoever gave an answer by a link, for thirty days.'),
	listMapIntents: reader,
	getMapIntent: reader,
	createMapIntent: writer,
	changeMapIntent: writer,
	deleteMapIntent: writer,
	restoreMapIntent: writer,
	listFrameworks: reader,
	getFramework: reader,
	createFramework: writer,
	changeFramework: writer,
	deleteFramework: writer,
	restoreFramework: writer,
	listFrameworkVersions: reader,
	getFrameworkVersion: reader,
	createFrameworkVersion: writer,
	changeFrameworkVersion: writer,
	deleteFrameworkVersion: writer,
	restoreFrameworkVersion: writer,
	listRoleAssignments: reader,
	getRoleAssignment: reader,
	createRoleAssignment: writer,
	changeRoleAssignment: writer,
	deleteRoleAssignment: writer,
	restoreRoleAssignment: writer,
	listAssessments: reader,
	getAssessment: reader,
	createAssessment: writer,
	changeAssessment: writer,
	deleteAssessment: writer,
	restoreAssessment: writer,
	listGrowthPages: reader,
	getGrowthPage: reader,
	createGrowthPage: writer,
	changeGrowthPage: writer,
	deleteGrowthPage: writer,
	restoreGrowthPage: writer,
	listGoals: reader,
	getGoal: reader,
	createGoal: writer,
	changeGoal: writer,
	deleteGoal: writer,
	restoreGoal: writer,
	listCheckIns: reader,
	getCheckIn: reader,
	createCheckIn: writer,
	changeCheckIn: writer,
	deleteCheckIn: writer,
	restoreCheckIn: writer,
	listHabits: reader,
	getHabit: reader,
	createHabit: writer,
	changeHabit: writer,
	deleteHabit: writer,
	restoreHabit: writer,
	listCelebrations: reader,
	getCelebration: reader,
	createCelebration: writer,
	changeCelebration: writer,
	deleteCelebration: writer,
	restoreCelebration: writer,
	listComments: reader,
	getComment: reader,
	createComment: writer,
	changeComment: writer,
	deleteComment: writer,
	restoreComment: writer,
	listPreferences: reader,
	getPreference: reader,
	createPreference: writer,
	changePreference: writer,
	deletePreference: writer,
	restorePreference: writer,
	listStarters: reader,
	beginFromStarters: writer,
	previewFramework: writer,
	exportFrameworkVersion: reader,
	bringFramework: writer,
	publishFrameworkVersion: writer,
	takeUpRoleLevel: writer,
	openFrameworkSite: person,
	readFrameworkSite: anyone(
		'Whoever has the address of a site that its owner has opened: the published version and no draft.'
	),
	getMapSvg: reader,
	getMapPng: reader,
	listMapLinks: person,
	createMapLink: person,
	revokeMapLink: person,
	readSharedMap: anyone(
		'Whoever holds a link to the picture: until its day, or until its owner takes it back.'
	),

	listShares: person,
	createShare: person,
	revokeShare: person,
	readSharedPage: anyone(
		'Whoever holds a link to a growth page: what its owner chose to show of it, until its day or until it is taken back.'
	),
	commentOnSharedPage: anyone(
		'Whoever holds a link to a growth page by which they may comment: beside what it shows, and nothing else.'
	),
	readCalendar: anyone(
		'Whoever has the address of a calendar: days and times without a word of what they are for, until its day or until it is taken back.'
	),
	answerSharedComment: anyone(
		'Whoever holds a link to a growth page by which they may comment: to comments that it shows.'
	),

	getIssuer: anyone('Anyone: the public keys that this Trellis signs with are there to be known.'),
	getStatusList: anyone(
		'Anyone: which of what was signed here is withdrawn, by place in a list and by no name.'
	),
	listMail: administrator,
	retryMail: administrator,
	dropMail: administrator,
	getEvidence: reader,
	getRecordState: reader,
	getRecordContent: reader,
	exportRecord: reader,
	importRecord: writer,
	takeSample: writer,
	leaveSample: writer,
	previewCsv: writer,
	importCsv: writer,
	followChanges: reader
} as const satisfies Record<string, Policy>;

export type OperationId = keyof typeof policies;
