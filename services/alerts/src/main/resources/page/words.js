/** An alert in words: its kind, its values, how many stand behind them. */
import { t, word } from './strings.js';

const KINDS = {
  CONTRADICTION: { symbol: '≠', between: ' vs ' },
  CORROBORATION: { symbol: '=', between: ' = ' },
  REVISION: { symbol: '↻', between: ' → ' },
  DIVERGENCE: { symbol: '↕', between: ' … ' },
};

/** `{symbol, word, between}` of a kind; one that only a newer service knows gets a dot. */
export function kindOf(kind) {
  return { symbol: '•', between: ', ', ...KINDS[kind], word: word('kind', kind) };
}

/** What the clusters say, in one line. */
export function values(alert) {
  return alert.clusters.map((cluster) => cluster.label).join(kindOf(alert.kind).between);
}

/** How many reports there are, and how many of them stand on their own. */
export function independence(origins, reports) {
  return origins === reports
    ? t('reports.independent', { n: origins })
    : t('reports.of', { independent: origins, n: reports });
}

/** The sum over the clusters of `origins` or `reports`. */
export function total(alert, what) {
  return alert.clusters.reduce((sum, cluster) => sum + cluster[what], 0);
}
