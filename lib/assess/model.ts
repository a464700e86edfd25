/** The two small kinds of model that the classifier uses, and how their weights are packed. Pure. */

/** Bytes of a base64 text. */
function bytesOf(base64: string): Uint8Array {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

/**
 * Several logistic models over the same hashed indicator features. `data` holds, for each slot with a weight: the gap
 * to the slot before as a varint, one byte saying which heads have a weight there, and those weights as signed bytes.
 */
export interface PackedLinear {
  bits: number;
  heads: readonly string[];
  /** Worth of one unit of a head's signed bytes, in logits. */
  scale: readonly number[];
  data: string;
}

export interface Linear {
  mask: number;
  heads: readonly string[];
  scale: readonly number[];
  /** Up to four heads, a signed byte each. */
  table: Int32Array;
}

export function unpackLinear(packed: PackedLinear): Linear {
  const bytes = bytesOf(packed.data);
  const table = new Int32Array(1 << packed.bits);
  let slot = -1;
  for (let i = 0; i < bytes.length; ) {
    let gap = 0;
    let shift = 0;
    let byte: number;
    do {
      byte = bytes[i++] as number;
      gap |= (byte & 127) << shift;
      shift += 7;
    } while (byte & 128);
    slot += gap + 1;
    const present = bytes[i++] as number;
    let value = 0;
    for (let head = 0; head < packed.heads.length; head++) if (present & (1 << head)) value |= (bytes[i++] as number) << (8 * head);
    table[slot] = value;
  }
  return { mask: table.length - 1, heads: packed.heads, scale: packed.scale, table };
}

/** Logits of every head for the first `count` features, into `out`. */
export function scoreLinear(model: Linear, features: Int32Array, count: number, out: Float64Array): void {
  const { table, mask, scale } = model;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let i = 0; i < count; i++) {
    const w = table[(features[i] as number) & mask] as number;
    if (w === 0) continue;
    a += (w << 24) >> 24;
    b += (w << 16) >> 24;
    c += (w << 8) >> 24;
    d += w >> 24;
  }
  out[0] = a * (scale[0] ?? 0);
  out[1] = b * (scale[1] ?? 0);
  out[2] = c * (scale[2] ?? 0);
  out[3] = d * (scale[3] ?? 0);
}

/** What one feature adds to a head, in logits. */
export function weightOf(model: Linear, feature: number, head: number): number {
  const w = model.table[feature & model.mask] as number;
  return ((w << (24 - 8 * head)) >> 24) * (model.scale[head] ?? 0);
}

/**
 * Boosted trees over numeric features, `classes` trees a round. `data` holds the trees in preorder: an inner node is
 * feature and index of its cut; a leaf is 255 and a signed 16-bit value in thousandths of a logit.
 */
export interface PackedTrees {
  features: readonly string[];
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
