import { type Aspect, codeOf } from './criteria'

const LINE = /^(-\s*)?(.+?)\s*[:;=]?\s+(\d{1,3})\s*%?$/

/** Aspects as people type them: "Administrasi 20" a line, sub-aspects below with a dash. A sentence where a line is unclear. */
export function readAspects(text: string): Aspect[] | string {
  const aspects: (Omit<Aspect, 'parts'> & { parts: { code: string; label: string; weight: number }[] })[] = []
  for (const line of text.split(/\r?\n/).map((one) => one.trim())) {
    if (line === '') continue
    const match = LINE.exec(line)
    if (!match) return `Baris “${line.slice(0, 60)}” belum terbaca. Tulis nama lalu bobotnya, misalnya: Administrasi 20`
    const [, dash, label = '', digits = ''] = match
    const part = { code: codeOf(label), label: label.trim(), weight: Number(digits) }
    if (part.code === '') return `Beri nama pada baris “${line.slice(0, 60)}”.`
    const above = aspects.at(-1)
    if (!dash) aspects.push({ ...part, parts: [] })
    else if (above) above.parts.push({ ...part, code: `${above.code}.${part.code}` })
    else return 'Tulis aspeknya dahulu, baru subaspeknya dengan tanda hubung di depan.'
  }
  return aspects
}

/** The same text back, to begin an edition from another one. */
export const writeAspects = (aspects: readonly Aspect[]): string =>
  aspects
    .flatMap(({ label, weight, parts }) => [
      `${label} ${weight}`,
      ...parts.map((part) => `- ${part.label} ${part.weight}`),
    ])
    .join('\n')
