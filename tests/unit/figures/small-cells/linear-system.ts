/**
 * What follows from linear equations and inequalities over whole numbers: an attacker's
 * arithmetic, written without a look at what hides the numbers. Bounds are first narrowed
 * by propagation, then worked out exactly per component by the simplex method with
 * branching where a corner is not whole.
 */
export interface Relation {
  /** Factor by variable. */
  terms: ReadonlyMap<number, number>
  sense: '=' | '<='
  right: number
}

export interface Range {
  least: number
  most: number
}

const EPS = 1e-6
const FAR = 100_000

export class LinearSystem {
  readonly least: number[] = []
  readonly most: number[] = []
  private readonly relations: Relation[] = []
  private settled = false

  variable(least: number): number {
    this.most.push(Number.POSITIVE_INFINITY)
    return this.least.push(least) - 1
  }

  raise(variable: number, least: number): void {
    this.least[variable] = Math.max(this.least[variable] ?? 0, least)
  }

  add(terms: Iterable<readonly [number, number]>, sense: Relation['sense'], right: number): void {
    const sums = new Map<number, number>()
    for (const [variable, factor] of terms) sums.set(variable, (sums.get(variable) ?? 0) + factor)
    this.relations.push({ terms: sums, sense, right })
  }

  /** How far the sum of these variables could be from what it is; looks no further than `enough` numbers. */
  rangeOf(variables: readonly number[], truth: number, enough: number): Range {
    this.settle()
    const open = variables.filter((variable) => this.least[variable] !== this.most[variable])
    const fixed = variables.filter((variable) => this.least[variable] === this.most[variable])
    const base = fixed.reduce((sum, variable) => sum + (this.least[variable] ?? 0), 0)
    if (open.length === 0) return { least: base, most: base }
    const problem = this.componentOf(open)
    const most = base + problem.maximum(open, 1)
    if (most - truth + 1 >= enough) return { least: truth, most }
    return { least: base - problem.maximum(open, -1), most }
  }

  /** Narrows bounds until nothing moves; throws when no numbers fit, which would be a fault of the attack. */
  private settle(): void {
    if (this.settled) return
    this.settled = true
    for (let moved = true, pass = 0; moved && pass < 50; pass += 1) {
      moved = false
      for (const relation of this.relations) if (this.narrow(relation)) moved = true
    }
    for (const [variable, least] of this.least.entries())
      if (least > (this.most[variable] ?? 0)) throw new Error(`The attacker contradicts itself about ${variable}`)
  }

  private narrow({ terms, sense, right }: Relation): boolean {
    let low = 0
    let high = 0
    for (const [variable, factor] of terms) {
      const [least, most] = [this.least[variable] ?? 0, this.most[variable] ?? 0]
      low += factor > 0 ? factor * least : factor * most
      high += factor > 0 ? factor * most : factor * least
    }
    let moved = false
    for (const [variable, factor] of terms) {
      const [least, most] = [this.least[variable] ?? 0, this.most[variable] ?? 0]
      const lowElse = low - (factor > 0 ? factor * least : factor * most)
      const highElse = high - (factor > 0 ? factor * most : factor * least)
      const upper = (right - lowElse) / factor
      const lower = (right - highElse) / factor
      const most2 = factor > 0 ? upper : sense === '=' ? lower : Number.POSITIVE_INFINITY
      const least2 = factor > 0 ? (sense === '=' ? lower : Number.NEGATIVE_INFINITY) : upper
      if (!Number.isNaN(most2) && Math.floor(most2 + EPS) < most) {
        this.most[variable] = Math.floor(most2 + EPS)
        moved = true
      }
      if (!Number.isNaN(least2) && Math.ceil(least2 - EPS) > least) {
        this.least[variable] = Math.ceil(least2 - EPS)
        moved = true
      }
    }
    return moved
  }

  private readonly components = new Map<string, Component>()

  private componentOf(start: readonly number[]): Component {
    const open = (variable: number) => this.least[variable] !== this.most[variable]
    const inside = new Set(start)
    const used = new Set<Relation>()
    for (let grew = true; grew; ) {
      grew = false
      for (const relation of this.relations) {
        if (used.has(relation)) continue
        const touched = [...relation.terms.keys()].filter(open)
        if (!touched.some((variable) => inside.has(variable))) continue
        used.add(relation)
        for (const variable of touched) inside.add(variable)
        grew = true
      }
    }
    const variables = [...inside].sort((a, b) => a - b)
    const key = variables.join()
    const known = this.components.get(key)
    if (known) return known
    const rows = [...used].map((relation): Relation => {
      let right = relation.right
      const terms = new Map<number, number>()
      for (const [variable, factor] of relation.terms)
        if (open(variable)) terms.set(variable, factor)
        else right -= factor * (this.least[variable] ?? 0)
      return { terms, sense: relation.sense, right }
    })
    const made = new Component(variables, rows, this.least, this.most)
    this.components.set(key, made)
    return made
  }
}

/** Variables that hang together, brought to a first corner once and asked many questions. */
class Component {
  private readonly place: Map<number, number>
  private readonly corner: Tableau | null

  constructor(
    private readonly variables: readonly number[],
    private readonly rows: readonly Relation[],
    private readonly least: readonly number[],
    private readonly most: readonly number[],
  ) {
    this.place = new Map(variables.map((variable, index) => [variable, index]))
    this.corner = this.tableau([])
    if (!this.corner) throw new Error('The attacker contradicts itself')
  }

  /** The largest whole value of `sign` times the sum of these variables. */
  maximum(wanted: readonly number[], sign: 1 | -1): number {
    const objective = new Float64Array(this.variables.length)
    for (const variable of wanted) objective[this.place.get(variable) as number] = sign
    let best = Number.NEGATIVE_INFINITY
    let tries = 0
    const branch = (limits: readonly [number, 'most' | 'least', number][], corner: Tableau | null): void => {
      if (!corner || tries > 60) return
      tries += 1
      const point = corner.maximize(objective)
      const value = point.reduce((sum, x, index) => sum + (objective[index] ?? 0) * (x + this.from(index, limits)), 0)
      if (Math.floor(value + EPS) <= best) return
      const broken = point.findIndex((x) => Math.abs(x - Math.round(x)) > 1e-4)
      if (broken < 0) {
        best = Math.round(value)
        return
      }
      const at = (point[broken] ?? 0) + this.from(broken, limits)
      branch([...limits, [broken, 'most', Math.floor(at)]], this.tableau([...limits, [broken, 'most', Math.floor(at)]]))
      branch([...limits, [broken, 'least', Math.ceil(at)]], this.tableau([...limits, [broken, 'least', Math.ceil(at)]]))
    }
    branch([], this.corner)
    return best
  }

  private from(index: number, limits: readonly [number, 'most' | 'least', number][]): number {
    const own = this.least[this.variables[index] as number] ?? 0
    return limits.reduce(
      (least, [at, side, value]) => (at === index && side === 'least' ? Math.max(least, value) : least),
      own,
    )
  }

  private tableau(limits: readonly [number, 'most' | 'least', number][]): Tableau | null {
    const count = this.variables.length
    const from = this.variables.map((_, index) => this.from(index, limits))
    const lines: { row: Float64Array; sense: Relation['sense']; right: number }[] = []
    for (const { terms, sense, right } of this.rows) {
      const row = new Float64Array(count)
      let rest = right
      for (const [variable, factor] of terms) {
        const index = this.place.get(variable) as number
        row[index] = factor
        rest -= factor * (from[index] ?? 0)
      }
      lines.push({ row, sense, right: rest })
    }
    for (const [index, variable] of this.variables.entries()) {
      const top = limits.reduce(
        (most, [at, side, value]) => (at === index && side === 'most' ? Math.min(most, value) : most),
        Math.min(this.most[variable] ?? FAR, FAR),
      )
      if (top < (from[index] ?? 0)) return null
      const row = new Float64Array(count)
      row[index] = 1
      lines.push({ row, sense: '<=', right: top - (from[index] ?? 0) })
    }
    return Tableau.feasible(count, lines)
  }
}

/** A dense simplex tableau that stands at a feasible corner. */
class Tableau {
  private constructor(
    private readonly count: number,
    private readonly rows: Float64Array[],
    private readonly basis: number[],
  ) {}

  static feasible(
    count: number,
    lines: readonly { row: Float64Array; sense: Relation['sense']; right: number }[],
  ): Tableau | null {
    const slacks = lines.filter(({ sense }) => sense === '<=').length
    const width = count + slacks + lines.length + 1
    const rows: Float64Array[] = []
    const basis: number[] = []
    let slack = count
    for (const [index, { row, sense, right }] of lines.entries()) {
      const line = new Float64Array(width)
      const sign = right < 0 ? -1 : 1
      for (let at = 0; at < count; at += 1) line[at] = sign * (row[at] ?? 0)
      line[width - 1] = sign * right
      const own = sense === '<=' ? slack++ : -1
      if (own >= 0) line[own] = sign
      if (own >= 0 && sign > 0) basis.push(own)
      else {
        line[count + slacks + index] = 1
        basis.push(count + slacks + index)
      }
      rows.push(line)
    }
    const made = new Tableau(count, rows, basis)
    const goal = new Float64Array(width)
    for (let at = count + slacks; at < width - 1; at += 1) goal[at] = -1
    const left = made.optimize(goal, width - 1)
    if (left < -1e-5) return null
    made.leaveArtificial(count + slacks)
    return new Tableau(
      count,
      made.rows.map((row) => {
        const cut = new Float64Array(count + slacks + 1)
        cut.set(row.subarray(0, count + slacks))
        cut[count + slacks] = row[width - 1] ?? 0
        return cut
      }),
      made.basis,
    )
  }

  private leaveArtificial(real: number): void {
    for (let at = this.rows.length - 1; at >= 0; at -= 1) {
      if ((this.basis[at] ?? 0) < real) continue
      const row = this.rows[at] as Float64Array
      let column = -1
      for (let j = 0; j < real; j += 1) if (Math.abs(row[j] ?? 0) > EPS) column = j
      if (column >= 0) this.pivot(at, column)
      else {
        this.rows.splice(at, 1)
        this.basis.splice(at, 1)
      }
    }
  }

  /** The corner at which the objective is largest; this tableau stays as it is. */
  maximize(objective: Float64Array): number[] {
    const width = (this.rows[0]?.length ?? this.count + 1) as number
    const copy = new Tableau(
      this.count,
      this.rows.map((row) => row.slice()),
      [...this.basis],
    )
    const goal = new Float64Array(width)
    goal.set(objective)
    copy.optimize(goal, width - 1)
    const point = new Array<number>(this.count).fill(0)
    for (const [at, variable] of copy.basis.entries())
      if (variable < this.count) point[variable] = (copy.rows[at] as Float64Array)[width - 1] ?? 0
    return point
  }

  private optimize(goal: Float64Array, right: number): number {
    for (let step = 0; step < 5_000; step += 1) {
      const reduced = goal.slice(0, right)
      for (const [at, variable] of this.basis.entries()) {
        const price = goal[variable] ?? 0
        if (price === 0) continue
        const row = this.rows[at] as Float64Array
        for (let j = 0; j < right; j += 1) reduced[j] = (reduced[j] ?? 0) - price * (row[j] ?? 0)
      }
      const entering = reduced.findIndex((gain) => gain > EPS)
      if (entering < 0) break
      let leaving = -1
      let tightest = Number.POSITIVE_INFINITY
      for (const [at, row] of this.rows.entries()) {
        const factor = row[entering] ?? 0
        if (factor <= EPS) continue
        const ratio = (row[right] ?? 0) / factor
        const sooner = ratio < tightest - 1e-9
        const tie = ratio < tightest + 1e-9 && leaving >= 0 && (this.basis[at] ?? 0) < (this.basis[leaving] ?? 0)
        if (sooner || tie) {
          tightest = ratio
          leaving = at
        }
      }
      if (leaving < 0) throw new Error('Nothing bounds the attacker')
      this.pivot(leaving, entering)
    }
    return this.basis.reduce(
      (sum, variable, at) => sum + (goal[variable] ?? 0) * ((this.rows[at] as Float64Array)[right] ?? 0),
      0,
    )
  }

  private pivot(at: number, column: number): void {
    const row = this.rows[at] as Float64Array
    const factor = row[column] ?? 1
    for (let j = 0; j < row.length; j += 1) row[j] = (row[j] ?? 0) / factor
    for (const [other, line] of this.rows.entries()) {
      const times = line[column] ?? 0
      if (other === at || Math.abs(times) < 1e-12) continue
      for (let j = 0; j < line.length; j += 1) line[j] = (line[j] ?? 0) - times * (row[j] ?? 0)
    }
    this.basis[at] = column
  }
}
