import { belitungTimur } from './belitung-timur'
import { blora } from './blora'
import { bogor } from './bogor'
import { gunungMas } from './gunung-mas'
import { kutaiTimur } from './kutai-timur'
import type { Story } from './story'

/** The five districts of the demo, in the order in which their articles came to us. */
export const STORIES: readonly Story[] = [kutaiTimur, gunungMas, belitungTimur, bogor, blora]
