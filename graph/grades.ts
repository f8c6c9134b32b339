/** The Admiralty code: how far a source and how far a piece of information may be trusted. Data for forms, readers and exports. */

/** The grade of a source, on a document or a speaker. F is "cannot be judged", which is not the worst: that is E. */
export type Reliability = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';

/** The grade of the information in one claim. 6 is "cannot be judged", which is not the worst: that is 5. */
export type Credibility = 1 | 2 | 3 | 4 | 5 | 6;

/** A grade as it is shown, in both languages of the interface. */
export interface Grade<Id> {
  readonly id: Id;
  readonly label: string;
  readonly labelAr: string;
}

export const RELIABILITY: readonly Grade<Reliability>[] = [
  { id: 'A', label: 'Completely reliable', labelAr: 'موثوق تمامًا' },
  { id: 'B', label: 'Usually reliable', labelAr: 'موثوق عادةً' },
  { id: 'C', label: 'Fairly reliable', labelAr: 'موثوق إلى حد ما' },
  { id: 'D', label: 'Not usually reliable', labelAr: 'غير موثوق عادةً' },
  { id: 'E', label: 'Unreliable', labelAr: 'غير موثوق' },
  { id: 'F', label: 'Reliability cannot be judged', labelAr: 'لا يمكن الحكم على موثوقيته' },
];

export const CREDIBILITY: readonly Grade<Credibility>[] = [
  { id: 1, label: 'Confirmed by other sources', labelAr: 'أكدته مصادر أخرى' },
  { id: 2, label: 'Probably true', labelAr: 'صحيح على الأرجح' },
  { id: 3, label: 'Possibly true', labelAr: 'قد يكون صحيحًا' },
  { id: 4, label: 'Doubtful', labelAr: 'مشكوك فيه' },
  { id: 5, label: 'Improbable', labelAr: 'غير مرجح' },
  { id: 6, label: 'Truth cannot be judged', labelAr: 'لا يمكن الحكم على صحته' },
];

/** The best of several grades of information: 6 counts only where there is no other. Nothing for no grades. */
export function bestCredibility(grades: Iterable<Credibility>): Credibility | undefined {
  let best: Credibility | undefined;
  for (const grade of grades) if (best === undefined || grade < best) best = grade;
  return best;
}
