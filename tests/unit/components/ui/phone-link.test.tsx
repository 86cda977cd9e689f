import { renderToStaticMarkup } from 'react-dom/server'
import { PhoneLink } from '@/components/ui/phone-link'

test('a number is shown as it is read, and dials from everywhere', () => {
  expect(renderToStaticMarkup(<PhoneLink phone="04832/98765" className="x" />)).toBe(
    '<a href="tel:+49483298765" class="x">04832 98765</a>',
  )
})
