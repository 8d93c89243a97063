/** Every word that the page itself says. */

export const KINDS = {
  CONTRADICTION: { symbol: '≠', word: 'Contradiction', between: ' vs ' },
  CORROBORATION: { symbol: '=', word: 'Corroboration', between: ' = ' },
  REVISION: { symbol: '↻', word: 'Revision', between: ' → ' },
  DIVERGENCE: { symbol: '↕', word: 'Divergence', between: ' … ' },
};

export const SEVERITIES = { HIGH: 'High', MEDIUM: 'Medium', LOW: 'Low' };

export const STATES = { OPEN: 'Open', RESOLVED: 'Resolved', WITHDRAWN: 'Withdrawn' };

export const MODALITIES = {
  ACTUAL: 'stated as fact',
  CONFIRMED: 'confirmed',
  REPORTED: 'reported',
  ESTIMATED: 'estimate',
  AGREED: 'agreed',
  PROPOSED: 'proposed',
  DRAFT: 'in a draft',
  PLEDGED: 'pledged',
  PLANNED: 'planned',
  CONDITIONAL: 'conditional',
  FORECAST: 'forecast',
};

/** A word for a value that a newer service may know and this page does not. */
export function word(catalogue, value) {
  const known = catalogue[value];
  return known === undefined ? String(value).toLowerCase() : (known.word ?? known);
}

export function kindOf(alert) {
  return KINDS[alert.kind] ?? { symbol: '•', word: String(alert.kind).toLowerCase(), between: ', ' };
}

export function count(number, one, many) {
  return `${new Intl.NumberFormat('en').format(number)} ${number === 1 ? one : many}`;
}

/** What the clusters say, in one line. */
export function values(alert) {
  return alert.clusters.map((cluster) => cluster.label).join(kindOf(alert).between);
}

/** How many reports there are, and how many of them stand on their own. */
export function independence(origins, reports) {
  return origins === reports
    ? count(origins, 'independent report', 'independent reports')
    : `${origins} independent of ${count(reports, 'report', 'reports')}`;
}

export function total(alert, what) {
  return alert.clusters.reduce((sum, cluster) => sum + cluster[what], 0);
}
