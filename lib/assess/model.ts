/** The two small kinds of model that the classifier uses, and how their weights are packed. Pure. */

/** Bytes of a base64 text. */
function bytesOf(base64: string): Uint8Array {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

/**
 * Several logistic models ("heads") over the same hashed indicator features. `data` is a list of weights in the order of
 * their slots: the gap to the slot before as a varint, then head and signed weight, in one byte or two.
 */
export interface PackedLinear {
  /** Slots are `1 << bits`. */
  bits: number;
  heads: readonly string[];
  /** Bits of a weight; with those of the head at most 8 for one byte, else a byte each. */
  weightBits: number;
  /** Worth of one unit of a head's weights, in logits. */
  scale: readonly number[];
  data: string;
}

export interface Linear {
  heads: readonly string[];
  /** Low bits of a feature's hash that make its slot. */
  mask: number;
  /** Open addressing at load ≤ 0.5: slot + 1, and where its weights begin. */
  slots: Int32Array;
  from: Int32Array;
  /** Weights of one slot follow each other; the last has head ≥ 128. */
  head: Uint8Array;
  weight: Float32Array;
}

const LAST = 128;

const bitsFor = (heads: number) => Math.max(1, Math.ceil(Math.log2(heads)));
const spread = (slot: number) => {
  const h = Math.imul(slot, 0x9e3779b1);
  return h ^ (h >>> 15);
};

export function unpackLinear(packed: PackedLinear): Linear {
  const bytes = bytesOf(packed.data);
  const headBits = bitsFor(packed.heads.length);
  const single = headBits + packed.weightBits <= 8;
  const head: number[] = [];
  const weight: number[] = [];
  const used: number[] = [];
  const begin: number[] = [];
  let slot = 0;
  for (let i = 0; i < bytes.length; ) {
    let gap = 0;
    let shift = 0;
    let byte: number;
    do {
      byte = bytes[i++] as number;
      gap |= (byte & 127) << shift;
      shift += 7;
    } while (byte & 128);
    let h: number;
    let w: number;
    if (single) {
      const both = bytes[i++] as number;
      h = both & ((1 << headBits) - 1);
      w = (both << 24) >> (24 + headBits);
    } else {
      h = bytes[i++] as number;
      w = ((bytes[i++] as number) << 24) >> 24;
    }
    if (gap > 0 || used.length === 0) {
      slot += gap;
      if (head.length > 0) head[head.length - 1] = (head[head.length - 1] as number) | LAST;
      used.push(slot);
      begin.push(head.length);
    }
    head.push(h);
    weight.push(w * (packed.scale[h] ?? 0));
  }
  if (head.length > 0) head[head.length - 1] = (head[head.length - 1] as number) | LAST;
  let size = 16;
  while (size < used.length * 2) size *= 2;
  const slots = new Int32Array(size);
  const from = new Int32Array(size);
  used.forEach((s, k) => {
    let at = spread(s) & (size - 1);
    while (slots[at] !== 0) at = (at + 1) & (size - 1);
    slots[at] = s + 1;
    from[at] = begin[k] as number;
  });
  return { heads: packed.heads, mask: (1 << packed.bits) - 1, slots, from, head: Uint8Array.from(head), weight: Float32Array.from(weight) };
}

/** Adds the weights of one feature to the heads' logits. */
export function addFeature(model: Linear, feature: number, out: Float64Array): void {
  const { slots, from, head, weight } = model;
  const wrap = slots.length - 1;
  const slot = feature & model.mask;
  let at = spread(slot) & wrap;
  for (;;) {
    const found = slots[at] as number;
    if (found === 0) return;
    if (found === slot + 1) break;
    at = (at + 1) & wrap;
  }
  for (let i = from[at] as number; ; i++) {
    const h = head[i] as number;
    const k = h & 127;
    out[k] = (out[k] as number) + (weight[i] as number);
    if (h & LAST) return;
  }
}

/** What one feature adds to a head, in logits. */
export function weightOf(model: Linear, feature: number, head: number): number {
  const out = new Float64Array(model.heads.length);
  addFeature(model, feature, out);
  return out[head] as number;
}

/** Logits of every head for the first `count` features, into `out`. */
export function scoreLinear(model: Linear, features: Int32Array, count: number, out: Float64Array): void {
  for (let k = 0; k < model.heads.length; k++) out[k] = 0;
  for (let i = 0; i < count; i++) addFeature(model, features[i] as number, out);
}

/**
 * Boosted trees over numeric features, `classes` trees a round. `data` holds the trees in preorder: an inner node is
 * feature and index of its cut; a leaf is 255 and a signed 16-bit value in thousandths of a logit.
 */
export interface PackedTrees {
  classes: number;
  /** For each feature the cuts in use; a value below its cut goes left. */
  cuts: readonly (readonly number[])[];
  data: string;
}

export interface Trees {
  classes: number;
  roots: Int32Array;
  feature: Uint8Array;
  cut: Float64Array;
  right: Int32Array;
}

export function unpackTrees(packed: PackedTrees): Trees {
  const bytes = bytesOf(packed.data);
  const feature: number[] = [];
  const cut: number[] = [];
  const right: number[] = [];
  const roots: number[] = [];
  let at = 0;
  const read = (): number => {
    const id = feature.length;
    const f = bytes[at++] as number;
    feature.push(f);
    right.push(0);
    if (f === 255) {
      const raw = (bytes[at++] as number) | ((bytes[at++] as number) << 8);
      cut.push(((raw << 16) >> 16) / 1000);
      return id;
    }
    cut.push(packed.cuts[f]?.[bytes[at++] as number] ?? 0);
    read();
    right[id] = read();
    return id;
  };
  while (at < bytes.length) roots.push(read());
  return {
    classes: packed.classes,
    roots: Int32Array.from(roots),
    feature: Uint8Array.from(feature),
    cut: Float64Array.from(cut),
    right: Int32Array.from(right),
  };
}

/** Logits of each class for one row of features, into `out`. */
export function scoreTrees(trees: Trees, row: Float32Array, out: Float64Array): void {
  const { roots, feature, cut, right, classes } = trees;
  for (let k = 0; k < classes; k++) out[k] = 0;
  for (let t = 0, k = 0; t < roots.length; t++) {
    let i = roots[t] as number;
    let f = feature[i] as number;
    while (f !== 255) {
      i = (row[f] as number) < (cut[i] as number) ? i + 1 : (right[i] as number);
      f = feature[i] as number;
    }
    out[k] = (out[k] as number) + (cut[i] as number);
    if (++k === classes) k = 0;
  }
}

export const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
