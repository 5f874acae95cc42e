const composedClusters = new Map<string, string>();
const CLUSTERS_KEPT = 5000;

/** NFC of a cluster, remembered: decomposed text repeats the same few hundred. */
export function compose(cluster: string): string {
  let composed = composedClusters.get(cluster);
  if (composed === undefined) {
    composed = cluster.normalize('NFC');
    if (composedClusters.size >= CLUSTERS_KEPT) composedClusters.clear();
    // A copy, so that the cluster does not keep the whole text alive that it was cut from.
    composedClusters.set(` ${cluster}`.slice(1), composed);
  }
  return composed;
}
