import { expect, test } from 'vitest'
import { takeImages } from './inline-images.ts'

const PNG = Buffer.from('a picture').toString('base64')

test('each picture becomes a part of its message, and the text shows that part', () => {
  const html = `<img src="data:image/png;base64,${PNG}" alt="A"><p>x</p><img src="data:image/jpeg;base64,${PNG}">`
  const taken = takeImages(html, 'act-1@house.example')
  expect(taken.html).toBe(
    '<img src="cid:image-1.act-1@house.example" alt="A"><p>x</p><img src="cid:image-2.act-1@house.example">',
  )
  expect(taken.images.map(({ contentType, content }) => [contentType, content.toString()])).toEqual([
    ['image/png', 'a picture'],
    ['image/jpeg', 'a picture'],
  ])
})

test('nothing else is taken: neither addresses, nor other kinds, nor escaped words', () => {
  for (const html of [
    '<img src="https://evil.example/x.png">',
    `<img src="data:image/svg+xml;base64,${PNG}">`,
    `<p>src=&quot;data:image/png;base64,${PNG}&quot;</p>`,
  ])
    expect(takeImages(html, 'm@house.example')).toEqual({ html, images: [] })
})
