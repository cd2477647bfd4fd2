import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import { loadOccasionalTexts } from './language.ts'

/** A window or panel of a screen of every day that is opened now and then: it is loaded with its texts. */
export function onOccasion<Props>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    const [component] = await Promise.all([load(), loadOccasionalTexts()])
    return { default: component }
  })
}
