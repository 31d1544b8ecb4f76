import { expect, test } from 'vitest'
import { type Child, Fragment, jsx } from '../../src/web/jsx-runtime.ts'
import { type Markup, markup } from '../../src/web/markup.ts'

const Note = ({ of, children }: { readonly of?: string; readonly children?: Child }) =>
  jsx('p', { title: of, children: [of, ': ', children] })

const HOSTILE = `<img src=x onerror="alert('1')">&amp;`
const AS_TEXT = '&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;amp;'
const bold = (children: Child) => jsx('b', { children })

test.each<[string, Markup, string]>([
  ['text of strangers between tags', bold(HOSTILE), `<b>${AS_TEXT}</b>`],
  ['and in an attribute', jsx('b', { title: HOSTILE }), `<b title="${AS_TEXT}"></b>`],
  ['and through a component', jsx(Note, { of: HOSTILE }), `<p title="${AS_TEXT}">${AS_TEXT}: </p>`],
  ['a carriage return, which a browser would change', bold('\r'), '<b>&#13;</b>'],
  ['what is no child', bold([null, undefined, true, false, '', 0]), '<b>0</b>'],
  ['lists in lists', bold([1, 2].map(n => [jsx('i', { children: n }), ' '])), '<b><i>1</i> <i>2</i> </b>'],
  ['elements in elements, escaped once', bold(bold('&')), '<b><b>&amp;</b></b>'],
  ['a fragment', Fragment({ children: ['a', '<'] }), 'a&lt;'],
  [
    'a component with children',
    jsx(Note, { of: 'x', children: [bold('y'), '&'] }),
    '<p title="x">x: <b>y</b>&amp;</p>',
  ],
  ['a component that has nothing to show', bold(jsx(() => null, {})), '<b></b>'],
  ['a component that gives text', jsx(() => '<', {}), '&lt;'],
  ['an element without an end', jsx('br', {}), '<br/>'],
  [
    'attributes that are there or not',
    jsx('input', { disabled: true, hidden: false, value: '' }),
    '<input disabled="" value=""/>',
  ],
  [
    'attributes that are true or false',
    jsx('b', { 'aria-hidden': false, draggable: true }),
    '<b aria-hidden="false" draggable="true"></b>',
  ],
  ['attributes without a value', jsx('b', { title: undefined, lang: null }), '<b></b>'],
  ['attributes that are numbers', jsx('line', { x1: 0 }), '<line x1="0"></line>'],
  ['markup made elsewhere', bold(markup('<i>x</i>')), '<b><i>x</i></b>'],
])('%s', (_, element, html) => {
  expect(element.toString()).toBe(html)
})

test('an object that is no element does not become markup', () => {
  const forged = { html: '<script>', isEscaped: true } as never
  expect(() => bold(forged)).toThrow(TypeError)
})
