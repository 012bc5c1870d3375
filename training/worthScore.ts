/** How well scores rank: average precision, and the best F1 of any threshold. Of equal scores the unwanted come first, as in the reference scorer. */
export function rank(
  scores: readonly number[],
  labels: readonly number[],
): { readonly averagePrecision: number; readonly bestF1: number } {
  const order = scores.map((_, i) => i).sort((a, b) => scores[b]! - scores[a]! || labels[a]! - labels[b]!);
  const wanted = labels.reduce((sum, label) => sum + label, 0);
  let [found, sum, bestF1] = [0, 0, 0];
  order.forEach((index, i) => {
    if (labels[index]! > 0) sum += ++found / (i + 1);
    bestF1 = Math.max(bestF1, (2 * found) / (i + 1 + wanted));
  });
  return { averagePrecision: sum / (wanted || 1), bestF1 };
}
