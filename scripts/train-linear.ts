/** Logistic regression over hashed indicator features (FTRL-proximal): sparse, deterministic. */
import type { PackedLinear } from '../lib/assess/model.ts';

export interface Sample {
  features: Int32Array;
  target: number;
  /** How much it counts; 1 where missing. */
  weight?: number;
}

/** Small deterministic generator (mulberry32), numbers in [0, 1). */
export function generator(seed: number): () => number {
  let s = seed | 0;
  return () => {
    s = (s + 0x6d2b79f5) | 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** `runs`: the order of the examples leaves its mark on the weights; the mean of several orders is steadier. */
const SETTINGS = { epochs: 5, alpha: 0.05, beta: 1, l1: 1, l2: 1, seed: 1, runs: 1 };

/** Weights by feature; features of {@link Sample} are numbers below `size`. */
export function trainLinear(samples: readonly Sample[], size: number, settings: Partial<typeof SETTINGS> = {}): Float32Array {
  const mean = new Float32Array(size);
  const runs = settings.runs ?? SETTINGS.runs;
  for (let run = 0; run < runs; run++) {
    const w = trainOnce(samples, size, { ...SETTINGS, ...settings, seed: (settings.seed ?? SETTINGS.seed) + run });
    for (let i = 0; i < size; i++) mean[i] = (mean[i] as number) + (w[i] as number) / runs;
  }
  return mean;
}

function trainOnce(samples: readonly Sample[], size: number, settings: typeof SETTINGS): Float32Array {
  const { epochs, alpha, beta, l1, l2, seed } = settings;
  const z = new Float64Array(size);
  const n = new Float64Array(size);
  const w = new Float32Array(size);
  const order = Int32Array.from(samples, (_, i) => i);
  const random = generator(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      const t = order[i] as number;
      order[i] = order[j] as number;
      order[j] = t;
    }
    for (const i of order) {
      const { features, target, weight = 1 } = samples[i] as Sample;
      let logit = 0;
      for (const f of features) logit += w[f] as number;
      const g = (1 / (1 + Math.exp(-logit)) - target) * weight;
      const g2 = g * g;
      for (const j of features) {
        const before = n[j] as number;
        const after = before + g2;
        const zj = (z[j] as number) + g - ((Math.sqrt(after) - Math.sqrt(before)) / alpha) * (w[j] as number);
        z[j] = zj;
        n[j] = after;
        w[j] = Math.abs(zj) <= l1 ? 0 : -(zj - Math.sign(zj) * l1) / ((beta + Math.sqrt(after)) / alpha + l2);
      }
    }
  }
  return w;
}

/** The slots that a training run uses, numbered: small arrays train faster. */
export interface Vocabulary {
  slots: Int32Array;
  /** A list of hashes as numbers of slots; rare ones are left out. */
  read(features: Int32Array): Int32Array;
}

/** Slots that stand in at least `minimum` of the groups of examples. */
export function vocabulary(groups: readonly (readonly Int32Array[])[], bits: number, minimum: number): Vocabulary {
  const mask = (1 << bits) - 1;
  const count = new Uint16Array(1 << bits);
  const last = new Int32Array(1 << bits).fill(-1);
  groups.forEach((group, i) => {
    for (const list of group)
      for (const f of list) {
        const j = f & mask;
        if (last[j] === i) continue;
        last[j] = i;
        count[j] = (count[j] as number) + 1;
      }
  });
  const number = new Int32Array(1 << bits).fill(-1);
  const slots: number[] = [];
  for (let slot = 0; slot < count.length; slot++) {
    if ((count[slot] as number) < minimum) continue;
    number[slot] = slots.length;
    slots.push(slot);
  }
  return {
    slots: Int32Array.from(slots),
    read: (features) => features.map((f) => number[f & mask] as number).filter((n) => n >= 0),
  };
}

export interface Head {
  /** Slot to weight in units. */
  units: Map<number, number>;
  scale: number;
}

/** Keeps the `keep` largest weights and rounds them to `bits` bits. */
export function quantise(weights: Float32Array, { slots }: Vocabulary, keep: number, bits: number): Head {
  const sizes = weights
    .filter((w) => w !== 0)
    .map(Math.abs)
    .sort();
  const cut = sizes[Math.max(0, sizes.length - keep)] ?? 0;
  const largest = (1 << (bits - 1)) - 1;
  // The few very large weights may be cut short: finer steps for all others are worth more.
  const top = sizes[sizes.length - 1 - Math.min(sizes.length - 1, Math.floor(keep / 500))] ?? 1;
  const scale = Number((top / largest || 1).toPrecision(6));
  const units = new Map<number, number>();
  for (let i = 0; i < weights.length; i++) {
    const v = weights[i] as number;
    if (v === 0 || Math.abs(v) < cut) continue;
    const unit = Math.max(-largest, Math.min(largest, Math.round(v / scale)));
    if (unit !== 0) units.set(slots[i] as number, unit);
  }
  return { units, scale };
}

/** Packs heads as `lib/assess/model.ts` unpacks them. */
export function packLinear(names: readonly string[], heads: readonly Head[], bits: number, weightBits: number): PackedLinear {
  const out: number[] = [];
  const headBits = Math.max(1, Math.ceil(Math.log2(names.length)));
  const single = headBits + weightBits <= 8;
  const entries = heads
    .flatMap(({ units }, k) => [...units].map(([slot, unit]) => ({ slot, k, unit })))
    .sort((a, b) => a.slot - b.slot || a.k - b.k);
  let last = 0;
  for (const { slot, k, unit } of entries) {
    let gap = slot - last;
    last = slot;
    while (gap > 127) {
      out.push((gap & 127) | 128);
      gap >>>= 7;
    }
    out.push(gap);
    if (single) out.push((k | (unit << headBits)) & 255);
    else out.push(k, unit & 255);
  }
  return { bits, heads: names, weightBits, scale: heads.map((h) => h.scale), data: Buffer.from(out).toString('base64') };
}

const bySlot = new WeakMap<readonly Head[], Map<number, number[]>>();

/** The heads' logits for one example, as the shipped model gives them. */
export function logitsOf(heads: readonly Head[], features: Int32Array, bits: number): number[] {
  let table = bySlot.get(heads);
  if (!table) {
    table = new Map();
    for (const [k, { units }] of heads.entries())
      for (const [slot, unit] of units) {
        const list = table.get(slot);
        if (list) list.push(k, unit);
        else table.set(slot, [k, unit]);
      }
    bySlot.set(heads, table);
  }
  const mask = (1 << bits) - 1;
  const sums = new Array<number>(heads.length).fill(0);
  for (const f of features) {
    const list = table.get(f & mask);
    if (!list) continue;
    for (let i = 0; i < list.length; i += 2) sums[list[i] as number] = (sums[list[i] as number] as number) + (list[i + 1] as number);
  }
  return sums.map((s, k) => s * (heads[k]?.scale ?? 0));
}
