import type { PhraseTexts } from './book.ts'

/**
 * Regret for grades 1 and 2, thanks down to 3, wishes down to 5 in falling warmth; an interim letter has thanks and
 * outlook. Nobody has a right to these sentences (BAG 9 AZR 146/21). Thanks never start with "Wir", so that the three
 * parts don't all open alike.
 */
export const closing: PhraseTexts = {
  'regret.1.staff.1': 'Das Ausscheiden von {Frau/Herrn Name} bedauern wir sehr.',
  'regret.1.staff.2': 'Wir bedauern sehr, {sie/ihn} zu verlieren.',
  'regret.1.staff.3': 'Wir bedauern sehr, dass wir mit {ihr/ihm} eine hervorragende Fachkraft verlieren.',
  'regret.1.staff.4': 'Dass wir künftig auf {sie/ihn} verzichten müssen, bedauern wir sehr.',
  'regret.1.staff.5':
    'Der Weggang von {Frau/Herrn Name} ist für unser Unternehmen ein großer Verlust, den wir sehr bedauern.',
  'regret.1.staff.6': 'Sehr bedauern wir, die Zusammenarbeit mit {ihr/ihm} nicht fortsetzen zu können.',

  'regret.2.staff.1': 'Das Ausscheiden von {Frau/Herrn Name} bedauern wir.',
  'regret.2.staff.2': 'Wir bedauern, {sie/ihn} zu verlieren.',
  'regret.2.staff.3': 'Wir bedauern, dass wir mit {ihr/ihm} eine gute Fachkraft verlieren.',
  'regret.2.staff.4': 'Dass wir künftig auf {sie/ihn} verzichten müssen, bedauern wir.',
  'regret.2.staff.5': 'Der Weggang von {Frau/Herrn Name} ist für unser Unternehmen ein Verlust, den wir bedauern.',
  'regret.2.staff.6': 'Wir bedauern, die Zusammenarbeit mit {ihr/ihm} nicht fortsetzen zu können.',

  'regret.1.manager.1': 'Wir bedauern sehr, dass wir mit {ihr/ihm} eine hervorragende Führungskraft verlieren.',
  'regret.1.manager.2': 'Das Ausscheiden von {Frau/Herrn Name} aus unserem Führungskreis bedauern wir sehr.',
  'regret.1.manager.3': 'Sehr bedauern wir, künftig auf {sie/ihn} als Führungskraft verzichten zu müssen.',
  'regret.1.manager.4':
    'Mit {ihr/ihm} verlieren wir eine ausgezeichnete Führungskraft, deren Weggang wir sehr bedauern.',
  'regret.2.manager.1': 'Wir bedauern, dass wir mit {ihr/ihm} eine gute Führungskraft verlieren.',
  'regret.2.manager.2': 'Das Ausscheiden von {Frau/Herrn Name} aus unserem Führungskreis bedauern wir.',
  'regret.2.manager.3': 'Wir bedauern, künftig auf {sie/ihn} als Führungskraft verzichten zu müssen.',
  'regret.2.manager.4': 'Mit {ihr/ihm} verlieren wir eine gute Führungskraft, deren Weggang wir bedauern.',

  'regret.1.apprentice.1': 'Wir bedauern sehr, dass die gemeinsame Zeit mit {ihr/ihm} endet.',
  'regret.1.apprentice.2': 'Sehr gern hätten wir die Zusammenarbeit mit {ihr/ihm} fortgesetzt.',
  'regret.1.apprentice.3': 'Den Weggang von {Frau/Herrn Name} bedauern wir sehr.',
  'regret.1.apprentice.4': 'Dass wir {sie/ihn} nicht länger in unserem Team haben, bedauern wir sehr.',
  'regret.2.apprentice.1': 'Wir bedauern, dass die gemeinsame Zeit mit {ihr/ihm} endet.',
  'regret.2.apprentice.2': 'Gern hätten wir die Zusammenarbeit mit {ihr/ihm} fortgesetzt.',
  'regret.2.apprentice.3': 'Den Weggang von {Frau/Herrn Name} bedauern wir.',
  'regret.2.apprentice.4': 'Dass wir {sie/ihn} nicht länger in unserem Team haben, bedauern wir.',

  'regret.1.working_student.1': 'Wir bedauern sehr, dass wir künftig ohne {sie/ihn} arbeiten müssen.',
  'regret.1.working_student.2': 'Das Ausscheiden von {Frau/Herrn Name} aus unserem Team bedauern wir sehr.',
  'regret.1.working_student.3': 'Sehr gern hätten wir die Zusammenarbeit mit {ihr/ihm} länger fortgesetzt.',
  'regret.2.working_student.1': 'Wir bedauern, dass wir künftig ohne {sie/ihn} arbeiten müssen.',
  'regret.2.working_student.2': 'Das Ausscheiden von {Frau/Herrn Name} aus unserem Team bedauern wir.',
  'regret.2.working_student.3': 'Gern hätten wir die Zusammenarbeit mit {ihr/ihm} länger fortgesetzt.',

  'regret.1.intern.1': 'Wir bedauern sehr, dass die Zeit mit {ihr/ihm} zu Ende geht.',
  'regret.1.intern.2': 'Wir würden uns sehr freuen, {sie/ihn} künftig wieder in unserem Unternehmen zu begrüßen.',
  'regret.1.intern.3': 'Sehr gern würden wir die Zusammenarbeit mit {ihr/ihm} zu einem späteren Zeitpunkt fortsetzen.',
  'regret.1.intern.4':
    'Jederzeit sehr gern würden wir {sie/ihn} für ein weiteres Praktikum oder eine Beschäftigung wieder aufnehmen.',
  'regret.2.intern.1': 'Wir bedauern, dass die Zeit mit {ihr/ihm} zu Ende geht.',
  'regret.2.intern.2': 'Wir würden uns freuen, {sie/ihn} künftig wieder in unserem Unternehmen zu begrüßen.',
  'regret.2.intern.3': 'Gern würden wir die Zusammenarbeit mit {ihr/ihm} zu einem späteren Zeitpunkt fortsetzen.',
  'regret.2.intern.4':
    'Jederzeit gern würden wir {sie/ihn} für ein weiteres Praktikum oder eine Beschäftigung wieder aufnehmen.',

  'thanks.1.staff.1': {
    text: 'Für {ihre} stets sehr gute Arbeit danken wir {ihr/ihm}.',
    neutral: 'Für die stets sehr gute Arbeit bedanken wir uns.',
    version: 2,
  },
  'thanks.1.staff.2': {
    text: 'Für die {langjährige} stets hervorragende Zusammenarbeit bedanken wir uns bei {ihr/ihm}.',
    neutral: 'Für die {langjährige} stets hervorragende Zusammenarbeit bedanken wir uns.',
    version: 2,
  },
  'thanks.1.staff.3': 'Unser besonderer Dank gilt {ihr/ihm} für die stets sehr guten Leistungen.',
  'thanks.1.staff.4': {
    text: 'Für den stets sehr großen Einsatz sprechen wir {ihr/ihm} unseren besonderen Dank aus.',
    neutral: 'Für den stets sehr großen Einsatz sprechen wir unseren besonderen Dank aus.',
    version: 2,
  },
  'thanks.1.staff.5': {
    text: 'Herzlich danken wir {ihr/ihm} für die jederzeit ausgezeichneten Leistungen.',
    neutral: 'Herzlich bedanken wir uns für die jederzeit ausgezeichneten Leistungen.',
    version: 2,
  },
  'thanks.1.staff.6': {
    text: 'Dankbar blicken wir auf die {langjährige} stets sehr gute und vertrauensvolle Zusammenarbeit mit {ihr/ihm} zurück.',
    neutral: 'Dankbar blicken wir auf die {langjährige} stets sehr gute und vertrauensvolle Zusammenarbeit zurück.',
    version: 2,
  },

  'thanks.2.staff.1': {
    text: 'Für {ihre} stets gute Arbeit danken wir {ihr/ihm}.',
    neutral: 'Für die stets gute Arbeit bedanken wir uns.',
    version: 2,
  },
  'thanks.2.staff.2': {
    text: 'Für die {langjährige} stets gute Zusammenarbeit bedanken wir uns bei {ihr/ihm}.',
    neutral: 'Für die {langjährige} stets gute Zusammenarbeit bedanken wir uns.',
    version: 2,
  },
  'thanks.2.staff.3': 'Unser Dank gilt {ihr/ihm} für die stets guten Leistungen.',
  'thanks.2.staff.4': {
    text: 'Für den stets großen Einsatz sprechen wir {ihr/ihm} unseren Dank aus.',
    neutral: 'Für den stets großen Einsatz sprechen wir unseren Dank aus.',
    version: 2,
  },
  'thanks.2.staff.5': {
    text: 'Für die jederzeit guten Leistungen danken wir {ihr/ihm}.',
    neutral: 'Für die jederzeit guten Leistungen bedanken wir uns.',
    version: 2,
  },
  'thanks.2.staff.6': {
    text: 'Dankbar blicken wir auf die {langjährige} stets gute und vertrauensvolle Zusammenarbeit mit {ihr/ihm} zurück.',
    neutral: 'Dankbar blicken wir auf die {langjährige} stets gute und vertrauensvolle Zusammenarbeit zurück.',
    version: 2,
  },

  'thanks.3.staff.1': {
    text: 'Für {ihre} gute Arbeit danken wir {ihr/ihm}.',
    neutral: 'Für die gute Arbeit bedanken wir uns.',
    version: 2,
  },
  'thanks.3.staff.2': {
    text: 'Für die {langjährige} gute Zusammenarbeit bedanken wir uns bei {ihr/ihm}.',
    neutral: 'Für die {langjährige} gute Zusammenarbeit bedanken wir uns.',
    version: 2,
  },
  'thanks.3.staff.3': 'Unser Dank gilt {ihr/ihm} für die guten Leistungen.',
  'thanks.3.staff.4': {
    text: 'Für den gezeigten Einsatz sprechen wir {ihr/ihm} unseren Dank aus.',
    neutral: 'Für den gezeigten Einsatz sprechen wir unseren Dank aus.',
    version: 2,
  },
  'thanks.3.staff.5': {
    text: 'Für die geleistete Arbeit danken wir {ihr/ihm}.',
    neutral: 'Für die geleistete Arbeit bedanken wir uns.',
    version: 2,
  },
  'thanks.3.staff.6': {
    text: 'Für die gute Mitarbeit danken wir {ihr/ihm}.',
    neutral: 'Für die gute Mitarbeit bedanken wir uns.',
    version: 2,
  },

  'thanks.1.apprentice.1': {
    text: 'Für {ihre} stets sehr gute Mitarbeit während der Ausbildung danken wir {ihr/ihm}.',
    neutral: 'Für die stets sehr gute Mitarbeit während der Ausbildung bedanken wir uns.',
    version: 2,
  },
  'thanks.1.apprentice.2': {
    text: 'Für den stets sehr großen Einsatz in der Ausbildung sprechen wir {ihr/ihm} unseren besonderen Dank aus.',
    neutral: 'Für den stets sehr großen Einsatz in der Ausbildung sprechen wir unseren besonderen Dank aus.',
    version: 2,
  },
  'thanks.1.apprentice.3': {
    text: 'Herzlich danken wir {ihr/ihm} für die jederzeit ausgezeichneten Leistungen in der Ausbildung.',
    neutral: 'Herzlich bedanken wir uns für die jederzeit ausgezeichneten Leistungen in der Ausbildung.',
    version: 2,
  },
  'thanks.1.apprentice.4': {
    text: 'Dankbar blicken wir auf die gemeinsame Ausbildungszeit mit {ihr/ihm} und die stets sehr gute Zusammenarbeit zurück.',
    neutral: 'Dankbar blicken wir auf die gemeinsame Ausbildungszeit und die stets sehr gute Zusammenarbeit zurück.',
    version: 2,
  },
  'thanks.2.apprentice.1': {
    text: 'Für {ihre} stets gute Mitarbeit während der Ausbildung danken wir {ihr/ihm}.',
    neutral: 'Für die stets gute Mitarbeit während der Ausbildung bedanken wir uns.',
    version: 2,
  },
  'thanks.2.apprentice.2': {
    text: 'Für den stets großen Einsatz in der Ausbildung sprechen wir {ihr/ihm} unseren Dank aus.',
    neutral: 'Für den stets großen Einsatz in der Ausbildung sprechen wir unseren Dank aus.',
    version: 2,
  },
  'thanks.2.apprentice.3': {
    text: 'Für die jederzeit guten Leistungen in der Ausbildung danken wir {ihr/ihm}.',
    neutral: 'Für die jederzeit guten Leistungen in der Ausbildung bedanken wir uns.',
    version: 2,
  },
  'thanks.2.apprentice.4': {
    text: 'Dankbar blicken wir auf die gemeinsame Ausbildungszeit mit {ihr/ihm} und die stets gute Zusammenarbeit zurück.',
    neutral: 'Dankbar blicken wir auf die gemeinsame Ausbildungszeit und die stets gute Zusammenarbeit zurück.',
    version: 2,
  },
  'thanks.3.apprentice.1': {
    text: 'Für {ihre} gute Mitarbeit während der Ausbildung danken wir {ihr/ihm}.',
    neutral: 'Für die gute Mitarbeit während der Ausbildung bedanken wir uns.',
    version: 2,
  },
  'thanks.3.apprentice.2': {
    text: 'Für den Einsatz in der Ausbildung sprechen wir {ihr/ihm} unseren Dank aus.',
    neutral: 'Für den Einsatz in der Ausbildung sprechen wir unseren Dank aus.',
    version: 2,
  },
  'thanks.3.apprentice.3': {
    text: 'Für die guten Leistungen in der Ausbildung danken wir {ihr/ihm}.',
    neutral: 'Für die guten Leistungen in der Ausbildung bedanken wir uns.',
    version: 2,
  },
  'thanks.3.apprentice.4': {
    text: 'Für die gute Zusammenarbeit während der Ausbildung danken wir {ihr/ihm}.',
    neutral: 'Für die gute Zusammenarbeit während der Ausbildung bedanken wir uns.',
    version: 2,
  },

  'thanks.1.intern.1': {
    text: 'Für {ihre} stets sehr gute Mitarbeit im Praktikum danken wir {ihr/ihm}.',
    neutral: 'Für die stets sehr gute Mitarbeit im Praktikum bedanken wir uns.',
    version: 2,
  },
  'thanks.1.intern.2': {
    text: 'Für den stets sehr großen Einsatz im Praktikum sprechen wir {ihr/ihm} unseren besonderen Dank aus.',
    neutral: 'Für den stets sehr großen Einsatz im Praktikum sprechen wir unseren besonderen Dank aus.',
    version: 2,
  },
  'thanks.1.intern.3': {
    text: 'Herzlich danken wir {ihr/ihm} für die jederzeit hervorragende Unterstützung.',
    neutral: 'Herzlich bedanken wir uns für die jederzeit hervorragende Unterstützung.',
    version: 2,
  },
  'thanks.1.intern.4': 'Unser besonderer Dank gilt {ihr/ihm} für die stets sehr wertvollen Beiträge.',
  'thanks.2.intern.1': {
    text: 'Für {ihre} stets gute Mitarbeit im Praktikum danken wir {ihr/ihm}.',
    neutral: 'Für die stets gute Mitarbeit im Praktikum bedanken wir uns.',
    version: 2,
  },
  'thanks.2.intern.2': {
    text: 'Für den stets großen Einsatz im Praktikum sprechen wir {ihr/ihm} unseren Dank aus.',
    neutral: 'Für den stets großen Einsatz im Praktikum sprechen wir unseren Dank aus.',
    version: 2,
  },
  'thanks.2.intern.3': {
    text: 'Für die jederzeit gute Unterstützung danken wir {ihr/ihm}.',
    neutral: 'Für die jederzeit gute Unterstützung bedanken wir uns.',
    version: 2,
  },
  'thanks.2.intern.4': 'Unser Dank gilt {ihr/ihm} für die stets wertvollen Beiträge.',
  'thanks.3.intern.1': {
    text: 'Für {ihre} gute Mitarbeit im Praktikum danken wir {ihr/ihm}.',
    neutral: 'Für die gute Mitarbeit im Praktikum bedanken wir uns.',
    version: 2,
  },
  'thanks.3.intern.2': {
    text: 'Für den Einsatz im Praktikum sprechen wir {ihr/ihm} unseren Dank aus.',
    neutral: 'Für den Einsatz im Praktikum sprechen wir unseren Dank aus.',
    version: 2,
  },
  'thanks.3.intern.3': {
    text: 'Für die gute Unterstützung danken wir {ihr/ihm}.',
    neutral: 'Für die gute Unterstützung bedanken wir uns.',
    version: 2,
  },
  'thanks.3.intern.4': 'Unser Dank gilt {ihr/ihm} für die geleisteten Beiträge.',

  'wishes.1.staff.1':
    'Wir wünschen {ihr/ihm} für die Zukunft beruflich weiterhin viel Erfolg und persönlich alles Gute.',
  'wishes.1.staff.2':
    'Wir wünschen {ihr/ihm} für den künftigen Berufs- und Lebensweg alles Gute und weiterhin viel Erfolg.',
  'wishes.1.staff.3':
    'Auf dem künftigen Berufsweg wünschen wir {ihr/ihm} weiterhin viel Erfolg und privat alles erdenklich Gute.',
  'wishes.1.staff.4': 'Beruflich wie persönlich wünschen wir {ihr/ihm} alles Gute und weiterhin viel Erfolg.',
  'wishes.1.staff.5': {
    text: 'Unsere besten Wünsche begleiten {sie/ihn}: weiterhin viel Erfolg im Beruf und persönlich alles Gute.',
    version: 2,
  },
  'wishes.1.staff.6':
    'Wir sind überzeugt, dass {sie} auch künftig erfolgreich arbeiten wird, und wünschen {ihr/ihm/} weiterhin viel Erfolg sowie privat alles Gute.',

  'wishes.2.staff.1': 'Wir wünschen {ihr/ihm} für die Zukunft beruflich weiterhin Erfolg und persönlich alles Gute.',
  'wishes.2.staff.2': 'Wir wünschen {ihr/ihm} für den künftigen Berufs- und Lebensweg alles Gute und weiterhin Erfolg.',
  'wishes.2.staff.3': 'Auf dem künftigen Berufsweg wünschen wir {ihr/ihm} weiterhin Erfolg und privat alles Gute.',
  'wishes.2.staff.4': 'Beruflich wie persönlich wünschen wir {ihr/ihm} alles Gute und weiterhin Erfolg.',
  'wishes.2.staff.5': {
    text: 'Unsere guten Wünsche begleiten {sie/ihn}: weiterhin Erfolg im Beruf und persönlich alles Gute.',
    version: 2,
  },
  'wishes.2.staff.6': 'Wir wünschen {ihr/ihm} bei den kommenden Aufgaben weiterhin Erfolg und privat alles Gute.',

  'wishes.3.staff.1': 'Wir wünschen {ihr/ihm} für die Zukunft beruflich und persönlich weiterhin alles Gute.',
  'wishes.3.staff.2': 'Wir wünschen {ihr/ihm} für den künftigen Berufs- und Lebensweg weiterhin alles Gute.',
  'wishes.3.staff.3': 'Auf dem künftigen Berufsweg und privat wünschen wir {ihr/ihm} weiterhin alles Gute.',
  'wishes.3.staff.4': 'Beruflich wie persönlich wünschen wir {ihr/ihm} weiterhin alles Gute.',
  'wishes.3.staff.5': 'Unsere guten Wünsche begleiten {sie/ihn} auf dem künftigen Berufs- und Lebensweg.',
  'wishes.3.staff.6': 'Wir wünschen {ihr/ihm} bei den kommenden Aufgaben und privat weiterhin alles Gute.',

  'wishes.4.staff.1': 'Wir wünschen {ihr/ihm} für die berufliche und private Zukunft alles Gute.',
  'wishes.4.staff.2': 'Wir wünschen {ihr/ihm} für den künftigen Berufs- und Lebensweg alles Gute.',
  'wishes.4.staff.3': 'Auf dem künftigen Berufsweg wünschen wir {ihr/ihm} alles Gute.',
  'wishes.4.staff.4': 'Beruflich wie persönlich wünschen wir {ihr/ihm} alles Gute.',
  'wishes.4.staff.5': 'Wir wünschen {ihr/ihm} für die kommenden beruflichen Aufgaben alles Gute.',
  'wishes.4.staff.6': 'Wir wünschen {ihr/ihm} beruflich und privat alles Gute.',

  'wishes.5.staff.1': 'Wir wünschen {ihr/ihm} für die Zukunft alles Gute.',
  'wishes.5.staff.2': 'Alles Gute für die Zukunft wünschen wir {ihr/ihm}.',
  'wishes.5.staff.3': 'Wir wünschen {ihr/ihm} alles Gute.',
  'wishes.5.staff.4': 'Wir wünschen {ihr/ihm} für die kommende Zeit alles Gute.',
  'wishes.5.staff.5': 'Alles Gute wünschen wir {ihr/ihm} für die kommende Zeit.',
  'wishes.5.staff.6': 'Wir wünschen {ihr/ihm} auf dem weiteren Weg alles Gute.',

  'wishes.1.apprentice.1':
    'Wir wünschen {ihr/ihm} für das Berufsleben weiterhin viel Erfolg und persönlich alles Gute.',
  'wishes.1.apprentice.2':
    'Wir wünschen {ihr/ihm} für den künftigen Berufs- und Bildungsweg alles Gute und weiterhin viel Erfolg.',
  'wishes.1.apprentice.3':
    'Beim Start in das Berufsleben wünschen wir {ihr/ihm} weiterhin viel Erfolg und privat alles Gute.',
  'wishes.1.apprentice.4':
    'Wir sind überzeugt, dass {sie} auch im Beruf erfolgreich arbeiten wird, und wünschen {ihr/ihm/} weiterhin viel Erfolg und alles Gute.',
  'wishes.2.apprentice.1': 'Wir wünschen {ihr/ihm} für das Berufsleben weiterhin Erfolg und persönlich alles Gute.',
  'wishes.2.apprentice.2':
    'Wir wünschen {ihr/ihm} für den künftigen Berufs- und Bildungsweg alles Gute und weiterhin Erfolg.',
  'wishes.2.apprentice.3':
    'Beim Start in das Berufsleben wünschen wir {ihr/ihm} weiterhin Erfolg und privat alles Gute.',
  'wishes.2.apprentice.4': 'Wir wünschen {ihr/ihm} im Beruf weiterhin Erfolg und alles Gute.',
  'wishes.3.apprentice.1': 'Wir wünschen {ihr/ihm} für das Berufsleben und persönlich weiterhin alles Gute.',
  'wishes.3.apprentice.2': 'Wir wünschen {ihr/ihm} für den künftigen Berufs- und Bildungsweg weiterhin alles Gute.',
  'wishes.3.apprentice.3': 'Beim Start in das Berufsleben und privat wünschen wir {ihr/ihm} weiterhin alles Gute.',
  'wishes.3.apprentice.4': 'Unsere guten Wünsche begleiten {sie/ihn} in das Berufsleben.',
  'wishes.4.apprentice.1': 'Wir wünschen {ihr/ihm} für das Berufsleben alles Gute.',
  'wishes.4.apprentice.2': 'Wir wünschen {ihr/ihm} für den künftigen Berufs- und Bildungsweg alles Gute.',
  'wishes.4.apprentice.3': 'Beim Start in das Berufsleben wünschen wir {ihr/ihm} alles Gute.',
  'wishes.4.apprentice.4': 'Wir wünschen {ihr/ihm} für die weitere berufliche Zukunft alles Gute.',

  'wishes.1.intern.1':
    'Wir wünschen {ihr/ihm} für den Bildungs- und Berufsweg weiterhin viel Erfolg und persönlich alles Gute.',
  'wishes.1.intern.2':
    'Wir wünschen {ihr/ihm} für die berufliche Zukunft weiterhin viel Erfolg und persönlich alles Gute.',
  'wishes.1.intern.3': 'In Ausbildung und Beruf wünschen wir {ihr/ihm} weiterhin viel Erfolg und privat alles Gute.',
  'wishes.1.intern.4':
    'Wir sind überzeugt, dass {sie} erfolgreich in das Berufsleben starten wird, und wünschen {ihr/ihm/} weiterhin viel Erfolg und alles Gute.',
  'wishes.2.intern.1':
    'Wir wünschen {ihr/ihm} für den Bildungs- und Berufsweg weiterhin Erfolg und persönlich alles Gute.',
  'wishes.2.intern.2': 'Wir wünschen {ihr/ihm} für die berufliche Zukunft weiterhin Erfolg und persönlich alles Gute.',
  'wishes.2.intern.3': 'In Ausbildung und Beruf wünschen wir {ihr/ihm} weiterhin Erfolg und privat alles Gute.',
  'wishes.2.intern.4': 'Wir wünschen {ihr/ihm} beim Start in das Berufsleben weiterhin Erfolg und alles Gute.',
  'wishes.3.intern.1': 'Wir wünschen {ihr/ihm} für den Bildungs- und Berufsweg weiterhin alles Gute.',
  'wishes.3.intern.2': 'Wir wünschen {ihr/ihm} für die berufliche Zukunft und persönlich weiterhin alles Gute.',
  'wishes.3.intern.3': 'In Ausbildung und Beruf wünschen wir {ihr/ihm} weiterhin alles Gute.',
  'wishes.3.intern.4': 'Unsere guten Wünsche begleiten {sie/ihn} auf dem Bildungs- und Berufsweg.',
  'wishes.4.intern.1': 'Wir wünschen {ihr/ihm} für den Bildungs- und Berufsweg alles Gute.',
  'wishes.4.intern.2': 'Wir wünschen {ihr/ihm} für die berufliche Zukunft alles Gute.',
  'wishes.4.intern.3': 'In Ausbildung und Beruf wünschen wir {ihr/ihm} alles Gute.',
  'wishes.4.intern.4': 'Wir wünschen {ihr/ihm} für alle weiteren Schritte alles Gute.',

  'thanks.1.interim.1': {
    text: 'Für {ihre} bisherige, stets sehr gute Arbeit danken wir {ihr/ihm}.',
    neutral: 'Für die bisherige, stets sehr gute Arbeit bedanken wir uns.',
    version: 2,
  },
  'thanks.1.interim.2': {
    text: 'Für die bislang stets hervorragende Zusammenarbeit bedanken wir uns bei {ihr/ihm}.',
    neutral: 'Für die bislang stets hervorragende Zusammenarbeit bedanken wir uns.',
    version: 2,
  },
  'thanks.1.interim.3': 'Unser besonderer Dank gilt {ihr/ihm} für die bisherigen, stets sehr guten Leistungen.',
  'thanks.1.interim.4': {
    text: 'Für den stets sehr großen Einsatz sprechen wir {ihr/ihm} schon heute unseren besonderen Dank aus.',
    neutral: 'Für den stets sehr großen Einsatz sprechen wir schon heute unseren besonderen Dank aus.',
    version: 2,
  },
  'thanks.1.interim.5': {
    text: 'Herzlich danken wir {ihr/ihm} für die bis heute jederzeit ausgezeichneten Leistungen.',
    neutral: 'Herzlich bedanken wir uns für die bis heute jederzeit ausgezeichneten Leistungen.',
    version: 2,
  },
  'thanks.1.interim.6':
    'Mit besonderem Dank an {sie/ihn} verbinden wir die Anerkennung für die bisherigen, stets sehr guten Leistungen.',

  'thanks.2.interim.1': {
    text: 'Für {ihre} bisherige, stets gute Arbeit danken wir {ihr/ihm}.',
    neutral: 'Für die bisherige, stets gute Arbeit bedanken wir uns.',
    version: 2,
  },
  'thanks.2.interim.2': {
    text: 'Für die bislang stets gute Zusammenarbeit bedanken wir uns bei {ihr/ihm}.',
    neutral: 'Für die bislang stets gute Zusammenarbeit bedanken wir uns.',
    version: 2,
  },
  'thanks.2.interim.3': 'Unser Dank gilt {ihr/ihm} für die bisherigen, stets guten Leistungen.',
  'thanks.2.interim.4': {
    text: 'Für den stets großen Einsatz sprechen wir {ihr/ihm} schon heute unseren Dank aus.',
    neutral: 'Für den stets großen Einsatz sprechen wir schon heute unseren Dank aus.',
    version: 2,
  },
  'thanks.2.interim.5': {
    text: 'Für die bis heute jederzeit guten Leistungen danken wir {ihr/ihm}.',
    neutral: 'Für die bis heute jederzeit guten Leistungen bedanken wir uns.',
    version: 2,
  },
  'thanks.2.interim.6':
    'Mit Dank an {sie/ihn} verbinden wir die Anerkennung für die bisherigen, stets guten Leistungen.',

  'thanks.3.interim.1': {
    text: 'Für {ihre} bisherige gute Arbeit danken wir {ihr/ihm}.',
    neutral: 'Für die bisherige gute Arbeit bedanken wir uns.',
    version: 2,
  },
  'thanks.3.interim.2': {
    text: 'Für die bislang gute Zusammenarbeit bedanken wir uns bei {ihr/ihm}.',
    neutral: 'Für die bislang gute Zusammenarbeit bedanken wir uns.',
    version: 2,
  },
  'thanks.3.interim.3': 'Unser Dank gilt {ihr/ihm} für die bisherigen guten Leistungen.',
  'thanks.3.interim.4': {
    text: 'Für den bisherigen Einsatz sprechen wir {ihr/ihm} unseren Dank aus.',
    neutral: 'Für den bisherigen Einsatz sprechen wir unseren Dank aus.',
    version: 2,
  },
  'thanks.3.interim.5': {
    text: 'Für die bis heute geleistete Arbeit danken wir {ihr/ihm}.',
    neutral: 'Für die bis heute geleistete Arbeit bedanken wir uns.',
    version: 2,
  },
  'thanks.3.interim.6': {
    text: 'Für die bisherige gute Mitarbeit danken wir {ihr/ihm}.',
    neutral: 'Für die bisherige gute Mitarbeit bedanken wir uns.',
    version: 2,
  },

  'outlook.1.staff.1':
    'Wir freuen uns sehr, auch künftig mit {ihr/ihm} zusammenzuarbeiten, und wünschen {ihr/ihm/} dabei weiterhin viel Erfolg.',
  'outlook.1.staff.2':
    'Wir freuen uns sehr auf eine lange Fortsetzung der ausgezeichneten Zusammenarbeit mit {ihr/ihm}.',
  'outlook.1.staff.3':
    'Auf die weitere Zusammenarbeit mit {ihr/ihm} freuen wir uns sehr und wünschen {ihr/ihm/} weiterhin viel Erfolg.',
  'outlook.1.staff.4':
    'Wir hoffen sehr, {sie/ihn} noch lange in unserem Unternehmen zu wissen, und wünschen {ihr/ihm/} weiterhin viel Erfolg.',
  'outlook.1.staff.5':
    'Wir wünschen {ihr/ihm} für die weitere Tätigkeit in unserem Unternehmen weiterhin sehr viel Erfolg.',
  'outlook.1.staff.6': 'Wir sehen der weiteren Zusammenarbeit mit {ihr/ihm} mit sehr großer Freude entgegen.',

  'outlook.2.staff.1':
    'Wir freuen uns, auch künftig mit {ihr/ihm} zusammenzuarbeiten, und wünschen {ihr/ihm/} dabei weiterhin Erfolg.',
  'outlook.2.staff.2': 'Wir freuen uns auf eine lange Fortsetzung der guten Zusammenarbeit mit {ihr/ihm}.',
  'outlook.2.staff.3':
    'Auf die weitere Zusammenarbeit mit {ihr/ihm} freuen wir uns und wünschen {ihr/ihm/} weiterhin Erfolg.',
  'outlook.2.staff.4':
    'Wir hoffen, {sie/ihn} noch lange in unserem Unternehmen zu wissen, und wünschen {ihr/ihm/} weiterhin Erfolg.',
  'outlook.2.staff.5': 'Wir wünschen {ihr/ihm} für die weitere Tätigkeit in unserem Unternehmen weiterhin Erfolg.',
  'outlook.2.staff.6': 'Wir sehen der weiteren Zusammenarbeit mit {ihr/ihm} mit Freude entgegen.',

  'outlook.3.staff.1': 'Wir freuen uns auf die weitere Zusammenarbeit mit {ihr/ihm}.',
  'outlook.3.staff.2': 'Wir freuen uns, die Zusammenarbeit mit {ihr/ihm} fortzusetzen.',
  'outlook.3.staff.3':
    'Auf die weitere Zusammenarbeit mit {ihr/ihm} freuen wir uns und wünschen {ihr/ihm/} alles Gute.',
  'outlook.3.staff.4': 'Wir wünschen {ihr/ihm} für die weitere Tätigkeit in unserem Unternehmen weiterhin alles Gute.',
  'outlook.3.staff.5': {
    text: 'Der weiteren Zusammenarbeit mit {ihr/ihm} sehen wir gern entgegen.',
    version: 2,
  },
  'outlook.3.staff.6': 'Die gute Zusammenarbeit mit {ihr/ihm} möchten wir gern fortsetzen.',

  'outlook.4.staff.1': 'Wir wünschen {ihr/ihm} für die weitere Zusammenarbeit alles Gute.',
  'outlook.4.staff.2': 'Wir wünschen {ihr/ihm} für die weitere Tätigkeit in unserem Unternehmen alles Gute.',
  'outlook.4.staff.3': 'Wir wünschen {ihr/ihm} bei den kommenden Aufgaben in unserem Unternehmen alles Gute.',
  'outlook.4.staff.4': 'Wir wünschen {ihr/ihm} für die weiteren Aufgaben in unserem Unternehmen alles Gute.',
  'outlook.4.staff.5': 'Wir wünschen {ihr/ihm} für die weitere gemeinsame Arbeit alles Gute.',
  'outlook.4.staff.6': 'Wir wünschen {ihr/ihm} für die weitere Arbeit in unserem Unternehmen alles Gute.',

  'outlook.5.staff.1': 'Wir wünschen {ihr/ihm} für die weitere Tätigkeit alles Gute.',
  'outlook.5.staff.2': 'Alles Gute für die weitere Tätigkeit wünschen wir {ihr/ihm}.',
  'outlook.5.staff.3': 'Wir wünschen {ihr/ihm} bei der weiteren Arbeit alles Gute.',
  'outlook.5.staff.4': 'Alles Gute für die weitere Arbeit wünschen wir {ihr/ihm}.',
  'outlook.5.staff.5': 'Wir wünschen {ihr/ihm} für die nächste Zeit alles Gute.',
  'outlook.5.staff.6': 'Bei der weiteren Tätigkeit wünschen wir {ihr/ihm} alles Gute.',

  'outlook.1.apprentice.1':
    'Wir freuen uns sehr auf die weitere Zusammenarbeit mit {ihr/ihm} während der Ausbildung und wünschen {ihr/ihm/} dabei weiterhin viel Erfolg.',
  'outlook.1.apprentice.2': 'Auf die weitere gemeinsame Ausbildungszeit mit {ihr/ihm} freuen wir uns sehr.',
  'outlook.1.apprentice.3':
    'Wir wünschen {ihr/ihm} für den weiteren Verlauf der Ausbildung weiterhin sehr viel Erfolg.',
  'outlook.2.apprentice.1':
    'Wir freuen uns auf die weitere Zusammenarbeit mit {ihr/ihm} während der Ausbildung und wünschen {ihr/ihm/} dabei weiterhin Erfolg.',
  'outlook.2.apprentice.2': 'Auf die weitere gemeinsame Ausbildungszeit mit {ihr/ihm} freuen wir uns.',
  'outlook.2.apprentice.3': 'Wir wünschen {ihr/ihm} für den weiteren Verlauf der Ausbildung weiterhin Erfolg.',
  'outlook.3.apprentice.1': 'Wir freuen uns auf die weitere Zusammenarbeit mit {ihr/ihm} während der Ausbildung.',
  'outlook.3.apprentice.2': 'Wir wünschen {ihr/ihm} für den weiteren Verlauf der Ausbildung weiterhin alles Gute.',
  'outlook.3.apprentice.3': 'Auf die weitere Zusammenarbeit mit {ihr/ihm} während der Ausbildung freuen wir uns.',
  'outlook.4.apprentice.1': 'Wir wünschen {ihr/ihm} für den weiteren Verlauf der Ausbildung alles Gute.',
  'outlook.4.apprentice.2': 'Bei den weiteren Abschnitten der Ausbildung wünschen wir {ihr/ihm} alles Gute.',
  'outlook.5.apprentice.1': 'Wir wünschen {ihr/ihm} für die weitere Ausbildungszeit alles Gute.',

  'outlook.1.intern.1':
    'Wir freuen uns sehr auf die weitere Zusammenarbeit mit {ihr/ihm} im Praktikum und wünschen {ihr/ihm/} dabei weiterhin viel Erfolg.',
  'outlook.1.intern.2': 'Auf die weiteren Wochen mit {ihr/ihm} freuen wir uns sehr.',
  'outlook.1.intern.3': 'Wir wünschen {ihr/ihm} für den weiteren Verlauf des Praktikums weiterhin sehr viel Erfolg.',
  'outlook.2.intern.1':
    'Wir freuen uns auf die weitere Zusammenarbeit mit {ihr/ihm} im Praktikum und wünschen {ihr/ihm/} dabei weiterhin Erfolg.',
  'outlook.2.intern.2': 'Auf die weiteren Wochen mit {ihr/ihm} freuen wir uns.',
  'outlook.2.intern.3': 'Wir wünschen {ihr/ihm} für den weiteren Verlauf des Praktikums weiterhin Erfolg.',
  'outlook.3.intern.1': 'Wir freuen uns auf die weitere Zusammenarbeit mit {ihr/ihm} im Praktikum.',
  'outlook.3.intern.2': 'Wir wünschen {ihr/ihm} für den weiteren Verlauf des Praktikums weiterhin alles Gute.',
  'outlook.3.intern.3': 'Auf die weitere Zusammenarbeit mit {ihr/ihm} im Praktikum freuen wir uns.',
  'outlook.4.intern.1': 'Wir wünschen {ihr/ihm} für den weiteren Verlauf des Praktikums alles Gute.',
  'outlook.4.intern.2': 'Im weiteren Praktikum wünschen wir {ihr/ihm} alles Gute.',
  'outlook.5.intern.1': 'Wir wünschen {ihr/ihm} für die weitere Zeit im Praktikum alles Gute.',
}
