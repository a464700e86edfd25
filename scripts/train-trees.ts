/** Gradient-boosted trees over numeric features, with histograms: small, deterministic. */
import { generator } from './train-linear.ts';

interface Node {
  feature: number; // -1: leaf
  cut: number;
  bin: number;
  value: number;
  left: Node | null;
  right: Node | null;
}

export interface Boosted {
  classes: number;
  rounds: Node[][];
  cuts: number[][];
}

export interface TreeSettings {
  rounds: number;
  depth: number;
  rate: number;
  lambda: number;
  minChild: number;
  columns: number;
  seed: number;
}
export const TREE_SETTINGS: TreeSettings = { rounds: 60, depth: 3, rate: 0.1, lambda: 5, minChild: 15, columns: 0.5, seed: 1 };

const BINS = 48;

function cutsOf(rows: readonly Float32Array[], feature: number): number[] {
  const values = Float32Array.from(rows, (row) => row[feature] as number).sort();
  const cuts: number[] = [];
  for (let b = 1; b < BINS; b++) {
    // Rounded now, so that what is trained is what is shipped.
    const cut = Number((values[Math.floor((b * values.length) / BINS)] as number).toPrecision(4));
    if (cut > (cuts.at(-1) ?? (values[0] as number))) cuts.push(cut);
  }
  return cuts;
}

function score(node: Node, row: Float32Array): number {
  let n = node;
  while (n.left && n.right) n = (row[n.feature] as number) < n.cut ? n.left : n.right;
  return n.value;
}

/** `targets` are class numbers; with `classes` 1 they are 0 or 1. `weights` default to 1. */
export function trainTrees(
  rows: readonly Float32Array[],
  targets: readonly number[],
  classes: number,
  settings: Partial<TreeSettings> = {},
  weights: readonly number[] | null = null,
): Boosted {
  const o = { ...TREE_SETTINGS, ...settings };
  const n = rows.length;
  const features = rows[0]?.length ?? 0;
  const cuts = Array.from({ length: features }, (_, f) => cutsOf(rows, f));
  const bins = cuts.map((list, f) => {
    const out = new Uint8Array(n);
    for (let i = 0; i < n; i++) {
      const v = rows[i]?.[f] as number;
      let low = 0;
      let high = list.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (v < (list[middle] as number)) high = middle;
        else low = middle + 1;
      }
      out[i] = low;
    }
    return out;
  });
  const random = generator(o.seed);
  const margin = Array.from({ length: classes }, () => new Float64Array(n));
  const g = new Float64Array(n);
  const h = new Float64Array(n);
  const sumG = new Float64Array(BINS + 1);
  const sumH = new Float64Array(BINS + 1);
  const count = new Int32Array(BINS + 1);

  const grow = (index: Int32Array, depth: number, columns: readonly number[]): Node => {
    let G = 0;
    let H = 0;
    for (const i of index) {
      G += g[i] as number;
      H += h[i] as number;
    }
    const node: Node = {
      feature: -1,
      cut: 0,
      bin: 0,
      value: Math.round((-G / (H + o.lambda)) * o.rate * 1000) / 1000,
      left: null,
      right: null,
    };
    if (depth === 0 || index.length < 2 * o.minChild) return node;
    const base = (G * G) / (H + o.lambda);
    let best = 1e-6;
    for (const f of columns) {
      const list = bins[f] as Uint8Array;
      const size = (cuts[f]?.length ?? 0) + 1;
      if (size < 2) continue;
      sumG.fill(0, 0, size);
      sumH.fill(0, 0, size);
      count.fill(0, 0, size);
      for (const i of index) {
        const b = list[i] as number;
        sumG[b] = (sumG[b] as number) + (g[i] as number);
        sumH[b] = (sumH[b] as number) + (h[i] as number);
        count[b] = (count[b] as number) + 1;
      }
      let lg = 0;
      let lh = 0;
      let ln = 0;
      for (let b = 0; b < size - 1; b++) {
        lg += sumG[b] as number;
        lh += sumH[b] as number;
        ln += count[b] as number;
        if (ln < o.minChild || index.length - ln < o.minChild) continue;
        const gain = (lg * lg) / (lh + o.lambda) + ((G - lg) * (G - lg)) / (H - lh + o.lambda) - base;
        if (gain > best) {
          best = gain;
          node.feature = f;
          node.bin = b;
        }
      }
    }
    if (node.feature < 0) return node;
    const list = bins[node.feature] as Uint8Array;
    node.cut = cuts[node.feature]?.[node.bin] as number;
    node.left = grow(
      index.filter((i) => (list[i] as number) <= node.bin),
      depth - 1,
      columns,
    );
    node.right = grow(
      index.filter((i) => (list[i] as number) > node.bin),
      depth - 1,
      columns,
    );
    return node;
  };

  const rounds: Node[][] = [];
  const everything = Int32Array.from({ length: n }, (_, i) => i);
  for (let round = 0; round < o.rounds; round++) {
    const trees: Node[] = [];
    for (let k = 0; k < classes; k++) {
      for (let i = 0; i < n; i++) {
        let p: number;
        let y: number;
        if (classes === 1) {
          p = 1 / (1 + Math.exp(-(margin[0]?.[i] as number)));
          y = targets[i] as number;
        } else {
          let sum = 0;
          for (let c = 0; c < classes; c++) sum += Math.exp(margin[c]?.[i] as number);
          p = Math.exp(margin[k]?.[i] as number) / sum;
          y = targets[i] === k ? 1 : 0;
        }
        const w = weights?.[i] ?? 1;
        g[i] = (p - y) * w;
        h[i] = Math.max(p * (1 - p) * (classes === 1 ? 1 : 2), 1e-6) * w;
      }
      const columns: number[] = [];
      for (let f = 0; f < features; f++) if (random() < o.columns) columns.push(f);
      trees.push(grow(everything, o.depth, columns));
    }
    trees.forEach((tree, k) => {
      const m = margin[k] as Float64Array;
      for (let i = 0; i < n; i++) m[i] = (m[i] as number) + score(tree, rows[i] as Float32Array);
    });
    rounds.push(trees);
  }
  return { classes, rounds, cuts };
}

/** Logits of each class. */
export function predictTrees(model: Boosted, row: Float32Array): number[] {
  const out = Array.from({ length: model.classes }, () => 0);
  for (const round of model.rounds)
    round.forEach((tree, k) => {
      out[k] = (out[k] as number) + score(tree, row);
    });
  return out;
}

/** Packs a model as `lib/assess/model.ts` unpacks it; cuts that no tree uses are left out. */
export function packTrees(
  model: Boosted,
  features: readonly string[],
): { features: readonly string[]; classes: number; cuts: number[][]; data: string } {
  const used = model.cuts.map(() => new Set<number>());
  const visit = (node: Node) => {
    if (!node.left || !node.right) return;
    used[node.feature]?.add(node.cut);
    visit(node.left);
    visit(node.right);
  };
  for (const round of model.rounds) round.forEach(visit);
  const cuts = used.map((set) => [...set].sort((a, b) => a - b));
  const out: number[] = [];
  const write = (node: Node) => {
    if (!node.left || !node.right) {
      const v = Math.round(node.value * 1000);
      out.push(255, v & 255, (v >> 8) & 255);
      return;
    }
    out.push(node.feature, cuts[node.feature]?.indexOf(node.cut) as number);
    write(node.left);
    write(node.right);
  };
  for (const round of model.rounds) round.forEach(write);
  return { features, classes: model.classes, cuts, data: Buffer.from(out).toString('base64') };
}
