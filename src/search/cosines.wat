;; Cosines of many texts with one question: a product for each token, then a sum for each text.
;; cosines.ts holds what this compiles to; a test compiles it anew and compares.
(module
  (memory (export "memory") 1)

  ;; The product of each token's vector with the question's, sixteen numbers at a time.
  ;; Rows: $count of $size signed bytes each, from $row on; $size is a multiple of 16.
  ;; Scales: the factor of each row, f32, from $scale on.
  ;; Vector: $size signed numbers of two bytes, from $vector on; $step is what 1 of them means.
  ;; Result: $count f32, from $out on.
  (func (export "products")
    (param $row i32) (param $scale i32) (param $count i32) (param $size i32)
    (param $vector i32) (param $step f32) (param $out i32)
    (local $end i32) (local $at i32) (local $sum v128) (local $bytes v128)
    (local.set $end (i32.add (local.get $out) (i32.shl (local.get $count) (i32.const 2))))
    (block $done
      (loop $rows
        (br_if $done (i32.ge_u (local.get $out) (local.get $end)))
        (local.set $sum (v128.const i32x4 0 0 0 0))
        (local.set $at (i32.const 0))
        (loop $numbers
          (local.set $bytes (v128.load (i32.add (local.get $row) (local.get $at))))
          (local.set $sum (i32x4.add (local.get $sum) (i32x4.add
            (i32x4.dot_i16x8_s
              (i16x8.extend_low_i8x16_s (local.get $bytes))
              (v128.load (i32.add (local.get $vector) (i32.shl (local.get $at) (i32.const 1)))))
            (i32x4.dot_i16x8_s
              (i16x8.extend_high_i8x16_s (local.get $bytes))
              (v128.load offset=16 (i32.add (local.get $vector) (i32.shl (local.get $at) (i32.const 1))))))))
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (br_if $numbers (i32.lt_u (local.get $at) (local.get $size))))
        (f32.store (local.get $out) (f32.mul
          (f32.mul (local.get $step) (f32.load (local.get $scale)))
          (f32.convert_i32_s (i32.add
            (i32.add (i32x4.extract_lane 0 (local.get $sum)) (i32x4.extract_lane 1 (local.get $sum)))
            (i32.add (i32x4.extract_lane 2 (local.get $sum)) (i32x4.extract_lane 3 (local.get $sum)))))))
        (local.set $row (i32.add (local.get $row) (local.get $size)))
        (local.set $scale (i32.add (local.get $scale) (i32.const 4)))
        (local.set $out (i32.add (local.get $out) (i32.const 4)))
        (br $rows))))

  ;; The sum of its tokens' products for each text, divided by the length of the text's vector.
  ;; Pieces: the number of a row for each token, two bytes, one text behind the other, from $piece on.
  ;; Lengths: how many tokens each text has, two bytes, from $length on. Norms: f32, from $norm on.
  ;; Products: f32, from $products on. Result: f32 for each of $count texts, from $out on.
  (func (export "cosines")
    (param $piece i32) (param $length i32) (param $norm i32) (param $count i32)
    (param $products i32) (param $out i32)
    (local $end i32) (local $stop i32) (local $sum f32)
    (local.set $end (i32.add (local.get $out) (i32.shl (local.get $count) (i32.const 2))))
    (block $done
      (loop $texts
        (br_if $done (i32.ge_u (local.get $out) (local.get $end)))
        (local.set $stop (i32.add (local.get $piece) (i32.shl (i32.load16_u (local.get $length)) (i32.const 1))))
        (local.set $sum (f32.const 0))
        (block $added
          (loop $pieces
            (br_if $added (i32.ge_u (local.get $piece) (local.get $stop)))
            (local.set $sum (f32.add (local.get $sum) (f32.load (i32.add
              (local.get $products)
              (i32.shl (i32.load16_u (local.get $piece)) (i32.const 2))))))
            (local.set $piece (i32.add (local.get $piece) (i32.const 2)))
            (br $pieces)))
        (f32.store (local.get $out) (f32.div (local.get $sum) (f32.load (local.get $norm))))
        (local.set $length (i32.add (local.get $length) (i32.const 2)))
        (local.set $norm (i32.add (local.get $norm) (i32.const 4)))
        (local.set $out (i32.add (local.get $out) (i32.const 4)))
        (br $texts))))

  ;; The length of each text's vector, the sum of its tokens' vectors; 1 for a text without tokens.
  ;; Pieces, lengths, rows, scales and $size as above. Sum: room for $size f32, from $sum on.
  ;; Result: f32 for each of $count texts, from $out on.
  (func (export "norms")
    (param $piece i32) (param $length i32) (param $count i32)
    (param $rows i32) (param $scales i32) (param $size i32) (param $sum i32) (param $out i32)
    (local $end i32) (local $stop i32) (local $row i32) (local $at i32) (local $to i32)
    (local $scale v128) (local $eight v128) (local $squares v128) (local $square f32)
    (local.set $end (i32.add (local.get $out) (i32.shl (local.get $count) (i32.const 2))))
    (block $done
      (loop $texts
        (br_if $done (i32.ge_u (local.get $out) (local.get $end)))
        (local.set $stop (i32.add (local.get $piece) (i32.shl (i32.load16_u (local.get $length)) (i32.const 1))))
        (memory.fill (local.get $sum) (i32.const 0) (i32.shl (local.get $size) (i32.const 2)))
        (block $added
          (loop $pieces
            (br_if $added (i32.ge_u (local.get $piece) (local.get $stop)))
            (local.set $row (i32.add (local.get $rows) (i32.mul (i32.load16_u (local.get $piece)) (local.get $size))))
            (local.set $scale (v128.load32_splat (i32.add
              (local.get $scales) (i32.shl (i32.load16_u (local.get $piece)) (i32.const 2)))))
            (local.set $at (i32.const 0))
            (local.set $to (local.get $sum))
            (loop $numbers
              (local.set $eight (v128.load8x8_s (i32.add (local.get $row) (local.get $at))))
              (v128.store (local.get $to) (f32x4.add (v128.load (local.get $to)) (f32x4.mul
                (local.get $scale)
                (f32x4.convert_i32x4_s (i32x4.extend_low_i16x8_s (local.get $eight))))))
              (v128.store offset=16 (local.get $to) (f32x4.add (v128.load offset=16 (local.get $to)) (f32x4.mul
                (local.get $scale)
                (f32x4.convert_i32x4_s (i32x4.extend_high_i16x8_s (local.get $eight))))))
              (local.set $at (i32.add (local.get $at) (i32.const 8)))
              (local.set $to (i32.add (local.get $to) (i32.const 32)))
              (br_if $numbers (i32.lt_u (local.get $at) (local.get $size))))
            (local.set $piece (i32.add (local.get $piece) (i32.const 2)))
            (br $pieces)))
        (local.set $squares (v128.const i32x4 0 0 0 0))
        (local.set $at (i32.const 0))
        (loop $numbers
          (local.set $to (i32.add (local.get $sum) (i32.shl (local.get $at) (i32.const 2))))
          (local.set $squares (f32x4.add (local.get $squares) (f32x4.mul
            (v128.load (local.get $to)) (v128.load (local.get $to)))))
          (local.set $at (i32.add (local.get $at) (i32.const 4)))
          (br_if $numbers (i32.lt_u (local.get $at) (local.get $size))))
        (local.set $square (f32.add
          (f32.add (f32x4.extract_lane 0 (local.get $squares)) (f32x4.extract_lane 1 (local.get $squares)))
          (f32.add (f32x4.extract_lane 2 (local.get $squares)) (f32x4.extract_lane 3 (local.get $squares)))))
        (f32.store (local.get $out) (select
          (f32.sqrt (local.get $square)) (f32.const 1) (f32.gt (local.get $square) (f32.const 0))))
        (local.set $length (i32.add (local.get $length) (i32.const 2)))
        (local.set $out (i32.add (local.get $out) (i32.const 4)))
        (br $texts)))))
