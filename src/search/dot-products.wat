;; Dot products of many rows of bytes with one vector, sixteen numbers at a time.
;; dot-products.ts holds what this compiles to; a test compiles it anew and compares.
(module
  (memory (export "memory") 1)
  ;; Rows: $count of $size signed bytes each, from $row on; $size is a multiple of 16.
  ;; Vector: $size signed numbers of two bytes, from $vector on.
  ;; Result: $count signed numbers of four bytes, from $out on.
  (func (export "dotProducts")
    (param $row i32) (param $count i32) (param $size i32) (param $vector i32) (param $out i32)
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
        (i32.store (local.get $out) (i32.add
          (i32.add (i32x4.extract_lane 0 (local.get $sum)) (i32x4.extract_lane 1 (local.get $sum)))
          (i32.add (i32x4.extract_lane 2 (local.get $sum)) (i32x4.extract_lane 3 (local.get $sum)))))
        (local.set $row (i32.add (local.get $row) (local.get $size)))
        (local.set $out (i32.add (local.get $out) (i32.const 4)))
        (br $rows)))))
