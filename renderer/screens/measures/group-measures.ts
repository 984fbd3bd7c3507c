import type { MeasureResult, RiskResult } from "#engine/assessment.ts";

export type MeasureGroup = { risk: RiskResult | null; measures: MeasureResult[] };

/**
 * Each measure once, under the highest risk it lowers; chosen ones that no longer meet a risk come last.
 * Ordered by the risk before measures, so that a card stays where it is while its state changes.
 */
export function groupMeasures(
  risks: readonly RiskResult[],
  measures: readonly MeasureResult[],
): MeasureGroup[] {
  const order = risks.toSorted((a, b) => b.inherent - a.inherent || (a.id < b.id ? -1 : 1));
  const left = new Set(measures);
  const groups = order.map((risk): MeasureGroup => {
    const own = [...left].filter((measure) => measure.risks.includes(risk.id));
    for (const measure of own) left.delete(measure);
    return { risk, measures: own };
  });
  return [...groups, { risk: null, measures: [...left] }].filter(
    (group) => group.measures.length > 0,
  );
}
