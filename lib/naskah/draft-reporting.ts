import { capital, periodWords, placeName, say, unitOf } from './draft-line'
import { LOW_COVERAGE, REPORTED_FORMS, type SectionSpec } from './edition'
import type { Fact } from './facts'
import { insideFacts, type Material, ownFact } from './material'
import { enumerate, type Part, Pen, type Sentence } from './sentence'

const completeness = (form: string): string => `laporan.${form}.kelengkapan`
const MOST_LATE = 5

/** Who has reported and who has not: form by form, and the places most is awaited from. */
export function draftReporting(material: Material): Sentence[] {
  return REPORTED_FORMS.flatMap(({ form, name }) => draftForm(form, name, material))
}

function draftForm(form: string, name: string, material: Material): Sentence[] {
  const fact = ownFact(material, completeness(form), material.period)
  if (fact?.state !== 'value' || fact.expected === 0) return []
  const id = `pelaporan.${form}`
  const pen = new Pen()
  const shared = {
    formulir: name,
    Formulir: capital(name),
    periode: periodWords(material.period),
    unit: unitOf(material),
    seharusnya: pen.write('expected', fact),
  }
  if (fact.reported === 0) return [say(id, 'lapor.nihil', pen, shared)]
  const first =
    fact.reported >= fact.expected
      ? say(id, 'lapor.semua', pen, shared)
      : say(id, 'lapor.sebagian', pen, {
          ...shared,
          masuk: pen.write('reported', fact),
          persen: pen.write('value', fact),
          kurang: pen.write('missing', fact),
        })
  return [first, ...timely(id, form, material), ...awaited(id, form, material)]
}

function timely(id: string, form: string, material: Material): Sentence[] {
  const fact = ownFact(material, `laporan.${form}.ketepatan`, material.period)
  if (fact?.state !== 'value') return []
  const pen = new Pen()
  const slots = {
    tepat: pen.write('numerator', fact),
    persen: pen.write('value', fact),
    unit: unitOf(material),
  }
  return [say(`${id}.tepat`, 'lapor.tepat', pen, slots)]
}

/** Where most is missing; villages are named, kecamatan with how many are. */
function awaited(id: string, form: string, material: Material): Sentence[] {
  const lacking = insideFacts(material, completeness(form), material.period)
    .filter((fact) => fact.expected > fact.reported)
    .toSorted((one, other) => other.expected - other.reported - (one.expected - one.reported))
    .slice(0, MOST_LATE)
  if (lacking.length === 0) return []
  const pen = new Pen()
  const named = (fact: Fact): Part[] => {
    if (material.region.level !== 2 && material.kind === 'bulanan') {
      pen.place(fact)
      return [placeName(fact.region)]
    }
    return [`${placeName(fact.region)} (`, pen.write('missing', fact), ` ${unitOf(material)})`]
  }
  return [say(`${id}.kurang`, 'lapor.kurang', pen, { tempat: enumerate(lacking.map(named)) })]
}

/** A warning where too few of a section's reports are in; nothing where they are. */
export function draftCaution({ code, forms }: SectionSpec, material: Material): Sentence[] {
  return forms.flatMap((form) => {
    const fact = ownFact(material, completeness(form), material.period)
    const name = REPORTED_FORMS.find((one) => one.form === form)?.name
    if (!fact || !name || fact.state !== 'value' || fact.expected === 0) return []
    if (fact.reported === 0 || fact.reported / fact.expected >= LOW_COVERAGE.share) return []
    const pen = new Pen()
    return [
      say(`${code}.hati.${form}`, 'hati', pen, {
        formulir: name,
        unit: unitOf(material),
        masuk: pen.write('reported', fact),
        seharusnya: pen.write('expected', fact),
        persen: pen.write('value', fact),
      }),
    ]
  })
}
