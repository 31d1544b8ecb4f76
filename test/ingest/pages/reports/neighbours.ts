import { report } from '../report.ts'

export const PANADERO = report(
  {
    outlet: 'La Voz de Carrizal',
    host: 'lavozdecarrizal.example',
    section: 'sucesos',
    title: 'Multan a un panadero por vender el pan de ayer como de hoy',
    byline: ['Nuria Beltrán'],
    published: '2025-05-09T15:20:00+02:00',
    modified: null,
    language: 'es',
    credit: null,
    caption: 'La panadería, cerrada este viernes. N. B.',
  },
  `Un panadero de Carrizal deberá pagar 1.200 coronas por vender como fresco el pan del día anterior.
  * «Tengo nariz, y se ha sentido ofendida», dijo la jueza Clara Unamo al leer la sentencia.
  El juicio duró dos mañanas. Declararon cuatro clientes, uno de ellos con una barra.
  * El panadero, de 58 años, anunció que recurrirá. Su abogado sostuvo que «fresco es un sentimiento».
  # Un precedente
  * Según la asociación de panaderos, es la primera multa de este tipo desde 1988.
  * La alcaldesa pidió calma y recordó que «el pan se tuesta».`,
)

export const PAROM = report(
  {
    outlet: 'Островная газета',
    host: 'ostrovnaya.example',
    section: 'society',
    title: 'Экипажи паромов остановят работу в пятницу',
    byline: ['Тимофей Перов'],
    published: '2025-09-03T10:12:00+03:00',
    modified: null,
    language: 'ru',
    credit: null,
    caption: 'Паром у причала. Фото автора',
  },
  `Экипажи шести паромов прекратят работу в полночь пятницы, сообщил в среду их профсоюз. Переговоры длились одиннадцать часов и кончились ничем.
  * «Нам предложили лампу и одеяло», — рассказала журналистам секретарь профсоюза Дарья Пелль. — «Мы просили четыре часа сна».
  * В компании заявили, что сожалеют, и добавили, что «дошли до края того, что позволяет закон».
  В будний день паромами пользуются около 3100 человек. Муки на островах хватит на девять дней.
  * Министр транспорта Лота Амсель призвала стороны вернуться к столу.
  * «Моя бабушка гребла, — говорит почтальон Инга Брай. — Наверное, и я смогу».`,
)
