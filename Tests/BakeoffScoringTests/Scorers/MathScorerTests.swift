import BakeoffCore
import Testing

@testable import BakeoffScoring

@Suite struct MathScorerTests {
  @Test(
    "Forms of the same are equal",
    arguments: [
      (#"\boxed{\frac{1}{2}}"#, #"\dfrac12"#), (#"\frac{1}{2}"#, "0.5"), ("1/2", #"\tfrac{1}{2}"#),
      (#"\frac12"#, ".5"), (#"-\frac{3}{4}"#, "-0.75"), (#"\frac{-3}{4}"#, "-3/4"),
      (#"1\frac{1}{2}"#, "1.5"), (#"\frac{\pi}{2}"#, #"\pi/2"#), (#"\frac{2}{4}"#, #"\frac{1}{2}"#),
      (#"\sqrt3"#, #"\sqrt{3}"#), (#"2\sqrt{3}"#, #"2 \cdot \sqrt 3"#),
      (#"\sqrt[3]2"#, #"\sqrt[3]{2}"#),
      (#"\left( 3, \frac{\pi}{2} \right)"#, #"(3,\pi/2)"#), (#"\{1, 2\}"#, #"\{2,1\}"#),
      ("1, 2", #"\{2, 1\}"#), ("1 and 2", "2, 1"), (#"1 \text{ or } 2"#, "1,2"),
      ("[0,1)", #"[0, 1.0)"#), (#"x = 5"#, "5"), (#"5\text{ cm}"#, "5"), ("5 cm", "5"),
      (#"5\text{ cm}^2"#, "5"), ("12 square units", "12"), (#"90^\circ"#, "90"),
      (#"90°"#, "90 degrees"),
      (#"50\%"#, "50"), (#"\$18"#, "18"), (#"18.00"#, "18"), ("1,234", "1234"),
      (#"1{,}234"#, "1234"),
      (#"12\,345"#, "12345"), (#"\text{Even}"#, "even"), (#"\text{(B)}"#, "B"),
      (#"\textbf{A}"#, "(A)"),
      (#"x^{2}+1"#, "x^2 + 1"), (#"\infty"#, "∞"), (#"2 \times 10^{5}"#, #"2\cdot10^{5}"#),
      (#"\begin{bmatrix}1\\2\end{bmatrix}"#, #"\begin{pmatrix} 1 \\ 2 \end{pmatrix}"#),
      (#"a \leq b"#, #"a \le b"#), (#"$\frac{x}{2}$."#, "x/2"), (#"{5}"#, "5"), ("+5", "5"),
      (#"3\!\left(x+1\right)"#, "3(x+1)"), ("−5", "-5"), (#"\mathrm{Mon}"#, "mon"),
      (#"\frac{1}{3}"#, #"\frac{2}{6}"#),
    ] as [(String, String)]
  )
  func equal(answer: String, target: String) throws {
    let isEqual = try score("math", answer: answer, targets: [target]).isPassed
    #expect(isEqual, "\(MathForm(answer)) is not \(MathForm(target))")
    #expect(try score("math", answer: target, targets: [answer]).isPassed)
  }

  @Test(
    "Other values are not",
    arguments: [
      ("0.33", #"\frac{1}{3}"#), ("(1,2)", "(2,1)"), ("(0,1)", "[0,1]"), ("1, 2", "1, 2, 2"),
      ("x", "X"), ("2+2", "4"), ("5", "50"), ("", "5"), (#"\sqrt{2}"#, #"\sqrt{3}"#), ("12", "1,2"),
      ("(1,234)", "1234"), ("5 x", "5"), ("1234", "1, 234"), (#"\frac{a}{b}"#, #"\frac{b}{a}"#),
    ] as [(String, String)]
  )
  func different(answer: String, target: String) throws {
    #expect(try !score("math", answer: answer, targets: [target]).isPassed)
  }

  @Test(
    "The final answer is found",
    arguments: [
      (#"So \boxed{1}, no: $\boxed{\frac{3}{4}}$ it is."#, #"\frac{3}{4}"#),
      (#"\boxed{\text{a}\{1\}} end"#, #"\text{a}\{1\}"#), (#"$\boxed 5$"#, "5"),
      ("2+2=4\n#### 4\nDone", "4"), ("Thus the answer is $x=5$, as said.", "x=5"),
      ("The final answer is: 7. I am sure.", "7."), ("**Answer:** 12", "12"),
      ("First 1.\nHence \\(y = 3\\)", "y = 3"), ("First\n 42 \n\n", "42"),
      ("costs \\$5", "costs \\$5"),
    ] as [(String, String)]
  )
  func found(answer: String, final: String) throws {
    let found = MathAnswer.find(in: answer)
    #expect(found == final || found + "." == final)
  }

  @Test("A target may be a worked solution, and there must be one")
  func targets() throws {
    #expect(try score("math", answer: "$12$", targets: [#"As 3·4, \boxed{12}."#]).isPassed)
    #expect(try score("math", answer: "12").value == nil)
    #expect(try score("math", answer: "1", targets: ["2", "1"]).isPassed)
  }
}
