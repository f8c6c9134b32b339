// title: What held on one day that did not hold on another?
// title.ar: ماذا كان قائمًا في يوم ولم يكن قائمًا في يوم آخر؟
// description: Relations that some claim (not a denial) has holding on the first day and none on the second. Within a first or last month or year of a claim it is only possible, and said so. Undated claims answer nothing.
// description.ar: العلاقات التي تجعلها إفادة (غير نافية) قائمة في اليوم الأول ولا تجعلها أي إفادة قائمة في الثاني. وفي أول شهر أو سنة أو آخرهما يكون ذلك ممكنًا فقط ويقال ذلك. والإفادات غير المؤرخة لا تجيب.
// keywords: date, time, changed, difference, before, after, true at, timeline
// keywords.ar: تاريخ، زمن، تغيّر، فرق، قبل، بعد، خط زمني
// param day: DATE = 2025-07-18
// param.title day: Held on
// param.title.ar day: كان قائمًا في
// param before: DATE = 2025-01-01
// param.title before: Did not hold on
// param.title.ar before: ولم يكن قائمًا في
// column subject: Who
// column.ar subject: الطرف الأول
// column relation: Relation
// column.ar relation: العلاقة
// column object: Whom
// column.ar object: الطرف الثاني
// column held: Held on the day
// column.ar held: كان قائمًا يومها
// column validFrom: True from
// column.ar validFrom: بداية الفترة
// column validTo: True until
// column.ar validTo: نهاية الفترة
// column datePrecision: Precision of the dates
// column.ar datePrecision: دقة التواريخ
// column dateInferred: Date inferred
// column.ar dateInferred: التاريخ مستنتج
// column reading: Reading
// column.ar reading: كيف فُهم النص
// column saidBy: Said by
// column.ar saidBy: القائل
// column document: Document
// column.ar document: الوثيقة
// column line: Line
// column.ar line: السطر
// column quote: Quote
// column.ar quote: الاقتباس
// column translation: English translation
// column.ar translation: الترجمة الإنجليزية
// column claim: Claim
// column.ar claim: الإفادة
// value held yes: yes
// value.ar held yes: نعم
// value held possibly: possibly
// value.ar held possibly: ربما

MATCH (c:Claim)
WHERE c.modality <> 'denied' AND (c.validFrom IS NOT NULL OR c.validTo IS NOT NULL)
WITH c, CASE c.datePrecision
    WHEN 'year' THEN duration({years: 1})
    WHEN 'month' THEN duration({months: 1})
    ELSE duration({days: 1})
  END AS period
WITH c, [d IN [$day, $before] |
    CASE
      WHEN d < c.validFrom OR d >= c.validTo + period THEN 'no'
      WHEN coalesce(c.datePrecision, 'day') = 'day' THEN 'yes'
      WHEN d < c.validFrom + period OR d >= c.validTo THEN 'possibly'
      ELSE 'yes'
    END] AS held
WITH c.relationId AS relationId, collect({claim: c, onDay: held[0]}) AS claims, collect(held[1]) AS heldBefore
WHERE all(h IN heldBefore WHERE h = 'no')
UNWIND claims AS entry
WITH entry.claim AS c, entry.onDay AS held
WHERE held <> 'no'
MATCH (c)-[:SUBJECT]->(subject)
MATCH (c)-[:OBJECT]->(object)
MATCH (subject)-[r {id: c.relationId}]-(object)
MATCH (c)-[:BY]->(speaker)
MATCH (c)-[:IN]->(document:Document)
RETURN subject, r AS relation, object, held,
  c.validFrom AS validFrom, c.validTo AS validTo, c.datePrecision AS datePrecision, c.dateInferred AS dateInferred,
  {en: c.reading, ar: c.readingAr} AS reading,
  speaker AS saidBy, document, c.line AS line, c.quote AS quote, c.translation AS translation, c.id AS claim
ORDER BY validFrom, subject.name, type(r), object.name, claim
