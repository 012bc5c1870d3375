/** The trained models of attribution, read from models/attribution.json when they are first needed. */
import stored from '../../../../models/attribution.json';
import { type Chain, type StoredChain, readChain } from '../../learned/chain';
import { type StoredWeights, addWeights, readWeights } from '../../learned/weights';
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

function readModel({ tagger, ranking, calibration }: StoredAttribution): AttributionModel {
  const table = readWeights(ranking);
  const sum = new Float64Array(1);
  return {
    tagger: readChain(tagger),
    calibration,
    rank(features) {
      sum[0] = 0;
      addWeights(table, features, sum, 0);
      return sum[0];
    },
  };
}
