// What the claims make of each relation. Relations are never graded, dated or counted by hand: this one statement does it. It runs after
// seeding and in each transaction that saves a claim, and sets only what differs, so that running it again changes nothing.
//
// claimCount, firstReported, lastReported  over all claims of the relation
// validFrom, validTo, datePrecision        over the claims that are not denials: the earliest beginning, and the latest end (none where a
//                                          dated claim is open); where two claims agree on an end the finer precision counts, and of the
//                                          two ends the coarser. What held on a day is asked of the claims, never of this span.
// status                                   disputed, asserted, denied, planned or hypothetical, in this order
// bestCredibility                          the best grade; 6 (cannot be judged) only where there is no other
// quoteCount                               claims with somebody's words; 0 for background, which nobody reported
// A relation whose last claim has gone keeps nothing but claimCount 0; one that never had a claim is left as it is.

MATCH ()-[r]->()
WHERE r.id IS NOT NULL
OPTIONAL MATCH (c:Claim {relationId: r.id})
WITH r, c,
  coalesce(c.modality, 'asserted') AS modality,
  coalesce(c.datePrecision, 'day') AS precision,
  size([(c)-[:CONTRADICTS]-(other:Claim) | other.id]) AS contradictions
WITH r, c, modality, contradictions,
  CASE WHEN modality <> 'denied' THEN c.validFrom END AS begins,
  CASE WHEN modality <> 'denied' THEN c.validTo END AS ends,
  CASE precision WHEN 'year' THEN 3 WHEN 'month' THEN 2 ELSE 1 END AS coarseness,
  CASE precision
    WHEN 'year' THEN c.validTo + duration({years: 1}) - duration({days: 1})
    WHEN 'month' THEN c.validTo + duration({months: 1}) - duration({days: 1})
    ELSE c.validTo
  END AS lastDay
WITH r,
  count(c) AS claimCount,
  min(c.reportedOn) AS firstReported,
  max(c.reportedOn) AS lastReported,
  min(c.credibility) AS bestCredibility,
  count(c.quote) AS quotes,
  collect(DISTINCT modality) AS modalities,
  sum(contradictions) AS contradictions,
  min(begins) AS validFrom,
  max(CASE WHEN ends IS NOT NULL THEN lastDay END) AS latest,
  count(CASE WHEN begins IS NOT NULL AND ends IS NULL THEN 1 END) AS open,
  collect({begins: begins, ends: ends, lastDay: lastDay, coarseness: coarseness}) AS spans
WHERE claimCount > 0 OR r.claimCount IS NOT NULL
WITH r, claimCount, firstReported, lastReported, bestCredibility, validFrom,
  CASE WHEN claimCount > 0 THEN quotes END AS quoteCount,
  [s IN spans WHERE s.begins = validFrom | s.coarseness] AS firsts,
  [s IN spans WHERE open = 0 AND s.ends IS NOT NULL AND s.lastDay = latest] AS lasts,
  CASE
    WHEN claimCount = 0 THEN null
    WHEN contradictions > 0 OR ('asserted' IN modalities AND 'denied' IN modalities) THEN 'disputed'
    WHEN 'asserted' IN modalities THEN 'asserted'
    WHEN 'denied' IN modalities THEN 'denied'
    WHEN 'planned' IN modalities THEN 'planned'
    ELSE 'hypothetical'
  END AS status
WITH r, claimCount, firstReported, lastReported, bestCredibility, quoteCount, validFrom, status,
  reduce(finest = 3, n IN firsts | CASE WHEN n < finest THEN n ELSE finest END) AS firstCoarseness,
  reduce(finest = 3, s IN lasts | CASE WHEN s.coarseness < finest THEN s.coarseness ELSE finest END) AS lastCoarseness,
  size(firsts) > 0 AS begun,
  lasts
WITH r, claimCount, firstReported, lastReported, bestCredibility, quoteCount, validFrom, status,
  head([s IN lasts WHERE s.coarseness = lastCoarseness | s.ends]) AS validTo,
  CASE
    WHEN begun AND (size(lasts) = 0 OR firstCoarseness > lastCoarseness) THEN firstCoarseness
    WHEN size(lasts) > 0 THEN lastCoarseness
  END AS coarseness
WITH r, claimCount, firstReported, lastReported, bestCredibility, quoteCount, validFrom, validTo, status,
  CASE coarseness WHEN 1 THEN 'day' WHEN 2 THEN 'month' WHEN 3 THEN 'year' END AS datePrecision
WHERE any(pair IN [
    [r.claimCount, claimCount],
    [r.firstReported, firstReported],
    [r.lastReported, lastReported],
    [r.validFrom, validFrom],
    [r.validTo, validTo],
    [r.datePrecision, datePrecision],
    [r.status, status],
    [r.bestCredibility, bestCredibility],
    [r.quoteCount, quoteCount]
  ] WHERE (pair[0] IS NULL) <> (pair[1] IS NULL) OR pair[0] <> pair[1])
SET r += {
  claimCount: claimCount,
  firstReported: firstReported,
  lastReported: lastReported,
  validFrom: validFrom,
  validTo: validTo,
  datePrecision: datePrecision,
  status: status,
  bestCredibility: bestCredibility,
  quoteCount: quoteCount
};
