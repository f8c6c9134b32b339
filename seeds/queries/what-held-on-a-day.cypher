// title: What held on one day that did not hold on another?
// title.ar: ماذا كان قائما في يوم ولم يكن قائما في يوم آخر؟
// description: Relations that some claim (not a denial) has holding on the first day and none on the second. Within a first or last month or year of a claim it is only possible, and said so. Undated claims answer nothing.
// description.ar: العلاقات التي يجعلها ادعاء (غير ناف) قائمة في اليوم الأول ولا يجعلها أي ادعاء قائمة في الثاني. وفي أول شهر أو سنة أو آخرهما يكون ذلك ممكنا فقط ويقال ذلك. والادعاءات غير المؤرخة لا تجيب.
// param day: DATE = 2025-07-18
// param.title day: Held on
// param.title.ar day: كان قائما في
// param before: DATE = 2025-01-01
// param.title before: Did not hold on
// param.title.ar before: ولم يكن قائما في

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
MATCH (c)-[:BY]->(speaker)
MATCH (c)-[:IN]->(document:Document)
RETURN subject.name AS subject, c.relationType AS relation, object.name AS object, held,
  c.validFrom AS validFrom, c.validTo AS validTo, c.datePrecision AS datePrecision, c.dateInferred AS dateInferred, c.reading AS reading,
  speaker.name AS saidBy, document.name AS document, c.line AS line, c.quote AS quote, c.translation AS translation, c.id AS claim
ORDER BY validFrom, subject, relation, object, claim
