import type { PhraseTexts } from './book.ts'

/** `{Personen}` names superiors first; each phrase carries the formula of its grade. */
export const conduct: PhraseTexts = {
  'conduct.1.staff.1': {
    text: '{Ihr/Sein} Verhalten gegenüber {Personen} {ist|war} stets vorbildlich.',
    neutral: 'Gegenüber {Personen} {ist|war} {Frau/Herrn Names} Verhalten stets vorbildlich.',
  },
  'conduct.1.staff.2':
    'Gegenüber {Personen} {verhält|verhielt} {sie sich} stets vorbildlich; {ihre} freundliche und hilfsbereite Art {wird|wurde} allseits sehr geschätzt.',
  'conduct.1.staff.3':
    'Das Verhalten von {Frau/Herrn Name} gegenüber {Personen} {ist|war} stets vorbildlich und von großem Respekt geprägt.',
  'conduct.1.staff.4':
    'Im Umgang mit {Personen} {verhält|verhielt} {sie sich} stets vorbildlich, zuvorkommend und ausgleichend.',
  'conduct.1.staff.5':
    'In der Zusammenarbeit mit {Personen} {ist|war} {Frau/Herrn Names} Verhalten stets vorbildlich und {wirkt|wirkte} sich sehr förderlich auf das Arbeitsklima aus.',
  'conduct.1.staff.6':
    'Wegen {ihres} stets vorbildlichen Verhaltens {wird|wurde} {sie} von {Personen} gleichermaßen sehr geschätzt.',

  'conduct.2.staff.1': {
    text: '{Ihr/Sein} Verhalten gegenüber {Personen} {ist|war} vorbildlich.',
    neutral: 'Gegenüber {Personen} {ist|war} {Frau/Herrn Names} Verhalten vorbildlich.',
  },
  'conduct.2.staff.2': {
    text: '{Ihr/Sein} persönliches Verhalten gegenüber {Personen} {ist|war} stets einwandfrei.',
    neutral: 'Gegenüber {Personen} {ist|war} {Frau/Herrn Names} persönliches Verhalten stets einwandfrei.',
  },
  'conduct.2.staff.3':
    'Gegenüber {Personen} {verhält|verhielt} {sie sich} stets einwandfrei; {ihre} freundliche Art {wird|wurde} allseits geschätzt.',
  'conduct.2.staff.4':
    'Das Verhalten von {Frau/Herrn Name} gegenüber {Personen} {ist|war} vorbildlich und von Respekt geprägt.',
  'conduct.2.staff.5':
    'Im Umgang mit {Personen} {verhält|verhielt} {sie sich} stets einwandfrei, freundlich und hilfsbereit.',
  'conduct.2.staff.6':
    'Wegen {ihres} stets einwandfreien Verhaltens {wird|wurde} {sie} von {Personen} gleichermaßen geschätzt.',

  'conduct.3.staff.1': {
    text: '{Ihr/Sein} Verhalten gegenüber {Personen} {ist|war} einwandfrei.',
    neutral: 'Gegenüber {Personen} {ist|war} {Frau/Herrn Names} Verhalten einwandfrei.',
  },
  'conduct.3.staff.2': {
    text: '{Ihr/Sein} persönliches Verhalten gegenüber {Personen} {ist|war} einwandfrei und freundlich.',
    neutral: 'Gegenüber {Personen} {ist|war} {Frau/Herrn Names} persönliches Verhalten einwandfrei und freundlich.',
  },
  'conduct.3.staff.3': 'Gegenüber {Personen} {verhält|verhielt} {sie sich} einwandfrei.',
  'conduct.3.staff.4':
    'Das Verhalten von {Frau/Herrn Name} gegenüber {Personen} {ist|war} einwandfrei und hilfsbereit.',
  'conduct.3.staff.5': 'Im Umgang mit {Personen} {verhält|verhielt} {sie sich} einwandfrei und freundlich.',
  'conduct.3.staff.6': 'In der Zusammenarbeit mit {Personen} {ist|war} {Frau/Herrn Names} Verhalten einwandfrei.',

  'conduct.4.staff.1': {
    text: '{Ihr/Sein} Verhalten gegenüber {Personen} {gibt|gab} keinen Anlass zu Beanstandungen.',
    neutral: 'Gegenüber {Personen} {gibt|gab} {Frau/Herrn Names} Verhalten keinen Anlass zu Beanstandungen.',
  },
  'conduct.4.staff.2': {
    text: '{Ihr/Sein} persönliches Verhalten gegenüber {Personen} {ist|war} ohne Tadel.',
    neutral: 'Gegenüber {Personen} {ist|war} {Frau/Herrn Names} persönliches Verhalten ohne Tadel.',
  },
  'conduct.4.staff.3': 'Gegenüber {Personen} {verhält|verhielt} {sie sich} ohne Tadel.',
  'conduct.4.staff.4':
    'Das Verhalten von {Frau/Herrn Name} gegenüber {Personen} {gibt|gab} keinen Anlass zu Beanstandungen.',
  'conduct.4.staff.5': 'Im Umgang mit {Personen} {ist|war} {Frau/Herrn Names} Verhalten ohne Tadel.',
  'conduct.4.staff.6':
    'In der Zusammenarbeit mit {Personen} {gibt|gab} {Frau/Herrn Names} Verhalten keinen Anlass zu Beanstandungen.',

  'conduct.5.staff.1': {
    text: '{Ihr/Sein} Verhalten gegenüber {Personen} {gibt|gab} zu keiner Klage Anlass.',
    neutral: 'Gegenüber {Personen} {gibt|gab} {Frau/Herrn Names} Verhalten zu keiner Klage Anlass.',
  },
  'conduct.5.staff.2': 'Das Verhalten von {Frau/Herrn Name} gegenüber {Personen} {gibt|gab} zu keiner Klage Anlass.',
  'conduct.5.staff.3': 'Gegenüber {Personen} {gibt|gab} {Frau/Herrn Names} Verhalten zu keiner Klage Anlass.',
  'conduct.5.staff.4': {
    text: '{Ihr/Sein} persönliches Verhalten {gibt|gab} gegenüber {Personen} zu keiner Klage Anlass.',
    neutral: 'Gegenüber {Personen} {gibt|gab} {Frau/Herrn Names} persönliches Verhalten zu keiner Klage Anlass.',
  },
  'conduct.5.staff.5': 'Im Umgang mit {Personen} {gibt|gab} {Frau/Herrn Names} Verhalten zu keiner Klage Anlass.',
  'conduct.5.staff.6':
    'In der Zusammenarbeit mit {Personen} {gibt|gab} {Frau/Herrn Names} Verhalten zu keiner Klage Anlass.',
}
