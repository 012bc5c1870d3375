/** The trained models of attribution, read from models/attribution.json when they are first needed. */
import stored from '../../../../models/attribution.json';
import { type Chain, type StoredChain, readChain } from '../../learned/chain';
import { type StoredWeights, readWeights, slotOf } from '../../learned/weights';
import type { Rank } from '../turns';
import type { Calibration } from './confidence';

export interface StoredAttribution {
  readonly tagger: StoredChain;
  readonly ranking: StoredWeights;
  readonly calibration: Calibration;
}

export interface AttributionModel {
  readonly tagger: Chain;
  readonly rank: Rank;
  readonly calibration: Calibration;
}

let model: AttributionModel | undefined;

export function attributionModel(): AttributionModel {
  model ??= readModel(stored as unknown as StoredAttribution);
  return model;
}

export function readModel({ tagger, ranking, calibration }: StoredAttribution): AttributionModel {
  const table = readWeights(ranking);
  return {
    tagger: readChain(tagger),
    calibration,
    rank(features) {
      let sum = 0;
      for (let f = 0; f < features.count; f++) {
        const slot = slotOf(table, features.keys[f]!);
        if (slot >= 0) sum += table.weights[slot]!;
      }
      return sum * table.scale;
    },
  };
}
