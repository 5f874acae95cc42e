import * as vscode from 'vscode';
import { documentCount, mentionCount, problemCount } from '../corpusView/nodes';

/** The words of the dashboard in the user's language. Counted things come with their number. */
export function dashboardTexts() {
  return {
    documentCount,
    mentionCount,
    problemCount,
    noDate: vscode.l10n.t('No date'),
    noSource: vscode.l10n.t('No source'),
    otherSources: vscode.l10n.t('Other sources'),
    documents: vscode.l10n.t('Documents'),
    files: (count: number) =>
      count === 1 ? vscode.l10n.t('in 1 file') : vscode.l10n.t('in {0} files', count),
    period: vscode.l10n.t('Period'),
    undated: (count: number) => vscode.l10n.t('{0} without a date', count),
    sources: vscode.l10n.t('Sources'),
    largestSource: (name: string) => vscode.l10n.t('most documents: {0}', name),
    problems: vscode.l10n.t('Problems'),
    severities: (error: number, warning: number) =>
      vscode.l10n.t('errors: {0}, warnings: {1}', error, warning),
    furniture: vscode.l10n.t('Page furniture'),
    ofAllText: vscode.l10n.t('of all text'),
    distinct: (people: number, organizations: number) =>
      vscode.l10n.t('people: {0}, organisations: {1}', people, organizations),
    overTime: vscode.l10n.t('Documents over Time'),
    overTimeNote: vscode.l10n.t('Documents by date and source.'),
    bySource: vscode.l10n.t('Documents by Source'),
    bySourceNote: (count: number) => vscode.l10n.t('The sources with the most documents, of {0}.', count),
    shareOfFurniture: vscode.l10n.t('Share of Page Furniture'),
    shareNote: vscode.l10n.t('Documents by how much of their text cleaning would remove.'),
    problemsByRule: vscode.l10n.t('Problems by Rule'),
    problemsByRuleNote: vscode.l10n.t('All problems that are reported, also mere hints.'),
    mostCited: vscode.l10n.t('Most Cited Documents'),
    mostPeople: vscode.l10n.t('Most Named People'),
    mostOrganizations: vscode.l10n.t('Most Named Organisations'),
    mostPlaces: vscode.l10n.t('Most Named Places'),
    mostNote: (shown: number, count: number) => vscode.l10n.t('{0} of {1}, by mentions.', shown, count),
    total: vscode.l10n.t('Total'),
    timeline: vscode.l10n.t('Over Time'),
    month: vscode.l10n.t('Month'),
    year: vscode.l10n.t('Year'),
    source: vscode.l10n.t('Source'),
    share: vscode.l10n.t('Share'),
    none: vscode.l10n.t('none'),
    rule: vscode.l10n.t('Rule'),
    severity: vscode.l10n.t('Severity'),
    meaning: vscode.l10n.t('Meaning'),
    name: vscode.l10n.t('Name'),
    mentions: vscode.l10n.t('Mentions'),
    error: vscode.l10n.t('error'),
    warning: vscode.l10n.t('warning'),
    information: vscode.l10n.t('information'),
    hint: vscode.l10n.t('hint'),
    unreadable: (count: number, names: string) =>
      count === 1
        ? vscode.l10n.t('1 file could not be read and is not counted: {0}', names)
        : vscode.l10n.t('{0} files could not be read and are not counted: {1}', count, names),
    page: {
      chart: vscode.l10n.t('Chart'),
      table: vscode.l10n.t('Table'),
      saveSvg: vscode.l10n.t('Save as SVG'),
      saveCsv: vscode.l10n.t('Save as CSV'),
      nothing: vscode.l10n.t('Nothing to show.'),
      keys: vscode.l10n.t('Arrow keys go from mark to mark, Enter opens the text behind one.'),
    },
  };
}

export type DashboardTexts = ReturnType<typeof dashboardTexts>;
