import { documentCount, mentionCount, problemCount } from '../corpusView/nodes';
import * as l10n from '../l10n';

/** The words of the dashboard in the user's language. Counted things come with their number. */
export function dashboardTexts() {
  return {
    documentCount,
    mentionCount,
    problemCount,
    noDate: l10n.t('No date'),
    noSource: l10n.t('No source'),
    otherSources: l10n.t('Other sources'),
    documents: l10n.t('Documents'),
    files: (count: number) => (count === 1 ? l10n.t('in 1 file') : l10n.t('in {0} files', count)),
    period: l10n.t('Period'),
    undated: (count: number) => l10n.t('{0} without a date', count),
    sources: l10n.t('Sources'),
    largestSource: (name: string) => l10n.t('most documents: {0}', name),
    problems: l10n.t('Problems'),
    severities: (error: string, warning: string, information: string, hint: string) =>
      l10n.t(
        'errors: {0}, warnings: {1}, information: {2}; hints besides: {3}',
        error,
        warning,
        information,
        hint,
      ),
    furniture: l10n.t('Page furniture'),
    ofAllText: l10n.t('of all text'),
    named: l10n.t('Names and cited documents'),
    distinct: (people: string, organizations: string, places: string, citations: string) =>
      l10n.t(
        'people: {0}, organisations: {1}, places: {2}, cited: {3}',
        people,
        organizations,
        places,
        citations,
      ),
    overTime: l10n.t('Documents over Time'),
    overTimeNote: l10n.t('Documents by date and source.'),
    bySource: l10n.t('Documents by Source'),
    bySourceNote: (count: number) => l10n.t('The sources with the most documents, of {0}.', count),
    shareOfFurniture: l10n.t('Share of Page Furniture'),
    shareNote: l10n.t('Documents by how much of their text cleaning would remove.'),
    problemsByRule: l10n.t('Problems by Rule'),
    problemsByRuleNote: l10n.t('All problems that are reported, also mere hints.'),
    mostCited: l10n.t('Most Cited Documents'),
    mostPeople: l10n.t('Most Named People'),
    mostOrganizations: l10n.t('Most Named Organisations'),
    mostPlaces: l10n.t('Most Named Places'),
    mostNote: (shown: number, count: number) => l10n.t('{0} of {1}, by mentions.', shown, count),
    total: l10n.t('Total'),
    timeline: l10n.t('Over Time'),
    month: l10n.t('Month'),
    year: l10n.t('Year'),
    source: l10n.t('Source'),
    share: l10n.t('Share'),
    none: l10n.t('none'),
    rule: l10n.t('Rule'),
    severity: l10n.t('Severity'),
    meaning: l10n.t('Meaning'),
    name: l10n.t('Name'),
    mentions: l10n.t('Mentions'),
    error: l10n.t('error'),
    warning: l10n.t('warning'),
    information: l10n.t('information'),
    hint: l10n.t('hint'),
    unreadable: (count: number, names: string) =>
      count === 1
        ? l10n.t('1 file could not be read and is not counted: {0}', names)
        : l10n.t('{0} files could not be read and are not counted: {1}', count, names),
    page: {
      chart: l10n.t('Chart'),
      table: l10n.t('Table'),
      saveSvg: l10n.t('Save as SVG'),
      saveCsv: l10n.t('Save as CSV'),
      nothing: l10n.t('Nothing to show.'),
      keys: l10n.t('Arrow keys go from mark to mark, Enter opens the text behind one.'),
    },
  };
}

export type DashboardTexts = ReturnType<typeof dashboardTexts>;
