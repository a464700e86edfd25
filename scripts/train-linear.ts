/** Logistic regression over hashed indicator features (FTRL-proximal): sparse, deterministic. */

export interface Sample {
  features: Int32Array;
  target: number;
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

const SETTINGS = { epochs: 5, alpha: 0.05, beta: 1, l1: 1, l2: 1, seed: 1 };

/** Weights of `1 << bits` slots. */
export function trainLinear(samples: readonly Sample[], bits: number, settings: Partial<typeof SETTINGS> = {}): Float32Array {
  const { epochs, alpha, beta, l1, l2, seed } = { ...SETTINGS, ...settings };
  const size = 1 << bits;
  const mask = size - 1;
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
      const { features, target } = samples[i] as Sample;
      let logit = 0;
      for (const f of features) logit += w[f & mask] as number;
      const g = 1 / (1 + Math.exp(-logit)) - target;
      const g2 = g * g;
      for (const f of features) {
        const j = f & mask;
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

/** Keeps the `keep` largest weights and rounds them to signed bytes; gives the bytes and the worth of one unit. */
export function quantise(weights: Float32Array, keep: number): { bytes: Int8Array; scale: number } {
  const sizes = Float32Array.from(weights, Math.abs).sort();
  const cut = sizes[Math.max(0, sizes.length - keep)] ?? 0;
  const scale = (sizes[sizes.length - 1] ?? 1) / 127 || 1;
  const bytes = new Int8Array(weights.length);
  for (let i = 0; i < weights.length; i++) {
    const v = weights[i] as number;
    if (v !== 0 && Math.abs(v) >= cut) bytes[i] = Math.round(v / scale);
  }
  return { bytes, scale: Number(scale.toPrecision(6)) };
}

/** Packs several heads as `lib/assess/model.ts` unpacks them. */
export function packLinear(heads: readonly Int8Array[]): string {
  const out: number[] = [];
  let last = -1;
  const size = heads[0]?.length ?? 0;
  for (let slot = 0; slot < size; slot++) {
    let present = 0;
    heads.forEach((head, k) => {
      if (head[slot] !== 0) present |= 1 << k;
    });
    if (present === 0) continue;
    let gap = slot - last - 1;
    last = slot;
    while (gap > 127) {
      out.push((gap & 127) | 128);
      gap >>>= 7;
    }
    out.push(gap, present);
    heads.forEach((head) => {
      if (head[slot] !== 0) out.push((head[slot] as number) & 255);
    });
  }
  return Buffer.from(out).toString('base64');
}
