import { expect, it } from 'vitest'
import { imageFacts } from './image-facts.ts'

/** One transparent point. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

it('a PNG and a JPEG say how large they are', () => {
  expect(imageFacts(Buffer.from(PNG, 'base64'))).toEqual({ mediaType: 'image/png', width: 1, height: 1 })
  const jpeg = Buffer.from('ffd8ffe000044a46ffc0001108001e00280301220002110103110100', 'hex')
  expect(imageFacts(jpeg)).toEqual({ mediaType: 'image/jpeg', width: 40, height: 30 })
})

it.each([
  ['a drawing that could hold a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['nothing', Buffer.alloc(0)],
  ['a PNG cut off in its head', Buffer.from(PNG, 'base64').subarray(0, 20)],
  ['a JPEG without a frame', Buffer.from('ffd8ffe000044a46', 'hex')],
])('%s is no image that can be used', (_, bytes) => {
  expect(imageFacts(bytes)).toBeNull()
})
