import type { Topics } from './meetings'

export const topicsOf: Topics = () => ({ edition: '2020', codes: [] })
