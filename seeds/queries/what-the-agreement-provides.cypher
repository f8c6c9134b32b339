// title: What does the agreement provide, and who signed it for whom?
// title.ar: على ماذا ينص الاتفاق، ومن وقّعه نيابة عمّن؟
// description: The provisions, the parties and the signatories of an agreement, each by its claims; a signatory signs for the party that he leads or commands, and the claims that say so are named.
// description.ar: بنود الاتفاق وأطرافه والموقّعون عليه، كل منها بالإفادات التي يقوم عليها؛ والموقّع يوقّع نيابة عن الطرف الذي يقوده، مع ذكر الإفادات التي تقول ذلك.
// keywords: deal, accord, treaty, pact, provisions, terms, parties, signatories, signed, 10 March
// keywords.ar: اتفاقية، صفقة، معاهدة، بنود، شروط، أطراف، وقع، توقيع، 10 آذار
// param agreement: STRING = "march-agreement"
// param.title agreement: The agreement's id
// param.title.ar agreement: معرّف الاتفاق
// column part: Part
// column.ar part: الجزء
// column subject: Who
// column.ar subject: الطرف الأول
// column relation: Relation
// column.ar relation: العلاقة
// column object: Whom
// column.ar object: الطرف الثاني
// column forWhom: Signs for
// column.ar forWhom: يوقّع عن
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
// column forWhomSaidBy: Said so by
// column.ar forWhomSaidBy: قائل ذلك
// column forWhomQuote: In these words
// column.ar forWhomQuote: بعبارة
// column forWhomClaim: In the claim
// column.ar forWhomClaim: في الإفادة
// value part provision: provision
// value.ar part provision: بند
// value part party: party
// value.ar part party: طرف
// value part signatory: signatory
// value.ar part signatory: موقّع

MATCH (agreement:Agreement {id: $agreement})-[r]-(other)
WHERE startNode(r) = agreement OR type(r) IN ['PARTY_TO', 'SIGNATORY_OF']
MATCH (c:Claim {relationId: r.id})-[:BY]->(speaker)
MATCH (c)-[:IN]->(document:Document)
OPTIONAL MATCH (other)-[role:LEADS|COMMANDS|HEADS|PRESIDENT_OF]->(party)-[:PARTY_TO]->(agreement)
OPTIONAL MATCH (roleClaim:Claim {relationId: role.id})-[:BY]->(roleSpeaker)
RETURN
  CASE type(r) WHEN 'SIGNATORY_OF' THEN 'signatory' WHEN 'PARTY_TO' THEN 'party' ELSE 'provision' END AS part,
  startNode(r) AS subject, r AS relation, endNode(r) AS object, party AS forWhom,
  speaker AS saidBy, document, c.line AS line, c.quote AS quote, c.translation AS translation, c.id AS claim,
  roleSpeaker AS forWhomSaidBy, roleClaim.quote AS forWhomQuote, roleClaim.id AS forWhomClaim
ORDER BY part, startNode(r).name, type(r), endNode(r).name, claim, forWhomClaim
