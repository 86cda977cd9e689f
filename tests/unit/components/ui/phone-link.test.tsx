import { renderToStaticMarkup } from 'react-dom/server'
import { PhoneLink } from '@/components/ui/phone-link'

test.each([
  ['+49 481 1234-56', '+49481123456'],
  ['+49 (0) 481 97-0', '+49481970'],
  ['0481/97 12', '0481 9712'.replace(' ', '')],
  ['(0481) 9712', '04819712'],
  ['110', '110'],
])('%s dials %s and is shown as written', (phone, dialled) => {
  expect(renderToStaticMarkup(<PhoneLink phone={phone} className="x" />)).toBe(
    `<a href="tel:${dialled}" class="x">${phone}</a>`,
  )
})
