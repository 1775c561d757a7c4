import type { ComponentType } from 'react'

const AFTER_MS = 1_500

/**
 * Loads a part of the frame that is not needed to begin once the screen stands. Where its
 * script cannot be had, the frame does without it.
 */
export const later = <Props>(load: () => Promise<ComponentType<Props>>): Promise<{ default: ComponentType<Props> }> =>
  new Promise((settle) =>
    setTimeout(
      () =>
        void load().then(
          (part) => settle({ default: part }),
          () => settle({ default: () => null }),
        ),
      AFTER_MS,
    ),
  )
