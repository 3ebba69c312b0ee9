// SPDX-License-Identifier: MPL-2.0
// What a body said of a matter without deciding it: that it recommends it, took note of it, was heard about it. It is
// matched as an approval is, and is the body's own: nobody above, below or under a delegation says it in its place. It
// replaces nothing and nothing replaces it; but whether a body still recommends what it has spoken against since is not
// known. (docs/decisions.md.)
#pragma once

#include "engine/approvals/asked_facts.hpp"
#include "engine/approvals/coverage.hpp"
#include "engine/approvals/decision_log.hpp"

#include <functional>
#include <vector>

namespace styr {

// An entry of the log in its order among others.
struct Said {
    Record const* entry = nullptr;
    DateBounds date{};     // no later than the as-of day
    Reasons unsure{};      // empty: it was said, and is about this subject
    std::size_t seen = 0;  // its place among those that are shown
    bool speaks_against = false;
};
Said said_in(Record const& entry, Circumstances const& circumstances);
// Whether the one was said before the other; of one day that is not known, unless the log says it.
Evaluated came_first(Said const& one, Said const& other);

using Asks = std::function<Evaluated(Said const&)>;  // a truth

// All that the log has of one body's word.
class Words {
public:
    Words(Outcome outcome, BodyId by, std::vector<AskedFact> const& asked, Evaluator& evaluator,
          DecisionLog const& log);

    // Whether it has said so, as far as what was said in time goes; of its words only those that fit.
    Evaluated stand(Asks const& in_time, Asks const& fits) const;
    Evaluated stand(Asks const& in_time) const;
    Reason awaited() const;
    std::vector<DecisionSeen> seen{};    // of that outcome, whoever said it …
    std::vector<DecisionSeen> beside{};  // … and what else the body said of it
    std::vector<Said> const& said() const { return words_; }

private:
    void see_word(Record const& entry, std::vector<AskedFact> const& asked, Evaluator& evaluator,
                  DecisionLog const& log);
    void see_other(Record const& entry, std::vector<AskedFact> const& asked, Evaluator& evaluator,
                   DecisionLog const& log);

    Outcome outcome_;
    BodyId by_;
    Circumstances const& circumstances_;
    Span place_;
    std::vector<Said> words_, against_;
};

// Words that have to be on record before what is asked for.
class WordsBefore {
public:
    WordsBefore(std::vector<Word> const& after, std::vector<AskedFact> const& asked, Evaluator& evaluator,
                DecisionLog const& log);

    bool none() const { return each_.empty(); }
    Evaluated stood_before(Said const& decision) const;  // all of them
    Reasons wanting() const;                             // of those that nobody has said so far
    std::vector<DecisionSeen> seen() const;

private:
    std::vector<Words> each_;
};

Text said_out_of_turn();  // why something does not count before such a word

}  // namespace styr
